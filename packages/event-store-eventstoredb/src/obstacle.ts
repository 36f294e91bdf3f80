import type { EventStoreDbOpenError } from '@pavadonis/event-store';
import { isIP } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';

/** The hosts of a connection string, and how they are spoken to. */
export interface Endpoints {
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  /** The certificate of the authority that is trusted; by default all that Node trusts. */
  readonly ca: Buffer | undefined;
}

/** The reasons why a server that runs is not spoken to. The same connection string would meet them again. */
type ObstacleTag =
  | 'UntrustedCertificate'
  | 'ExpiredCertificate'
  | 'CertificateOfAnotherHost'
  | 'ServerWithoutTls'
  | 'ServerWithTls';

export type Obstacle = Extract<EventStoreDbOpenError, { readonly _tag: ObstacleTag }>;

/** The end of an attempt at a TLS handshake: success, an answer that is not TLS, or a code of Node's. */
type Handshake = string;

const DONE = 'done';
const NO_TLS = 'no TLS';

// whoever says less in this time says nothing that explains a failure
const LONGEST_MS = 2_000;

const UNTRUSTED = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const OUT_OF_TIME = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

// Node's code for it differs between versions, and OpenSSL's words do not
const IS_NO_RECORD = /wrong version number|packet length too long/i;

const codeOf = (error: Error): Handshake => {
  if (IS_NO_RECORD.test(error.message)) return NO_TLS;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
};

const shakeHands = (host: string, port: number, options: ConnectionOptions): Promise<Handshake> =>
  new Promise((resolve) => {
    const socket = connect({
      ...options,
      host,
      port,
      ALPNProtocols: ['h2'],
      // a name alone may be told to the server
      ...(isIP(host) === 0 && { servername: host }),
    });
    const end = (handshake: Handshake): void => {
      clearTimeout(silence);
      socket.destroy();
      resolve(handshake);
    };
    const silence = setTimeout(() => end(''), LONGEST_MS);
    socket.once('secureConnect', () => end(DONE)).on('error', (error: Error) => end(codeOf(error)));
  });

const ofSecureCall = (address: string, handshake: Handshake): Obstacle | 'none' | undefined => {
  if (handshake === DONE) return 'none';
  if (UNTRUSTED.has(handshake)) return { _tag: 'UntrustedCertificate', address, cause: handshake };
  if (OUT_OF_TIME.has(handshake)) return { _tag: 'ExpiredCertificate', address, cause: handshake };
  if (handshake === 'ERR_TLS_CERT_ALTNAME_INVALID') return { _tag: 'CertificateOfAnotherHost', address };
  return handshake === NO_TLS ? { _tag: 'ServerWithoutTls', address } : undefined;
};

const ofPlainCall = (address: string, handshake: Handshake): Obstacle | 'none' | undefined => {
  if (handshake === DONE) return { _tag: 'ServerWithTls', address };
  return handshake === NO_TLS ? 'none' : undefined;
};

/**
 * Looks why no server was spoken to, by shaking hands with each: the client says no more than that it is unavailable.
 * Returns undefined while one of them could be spoken to, or if none of them is there.
 */
export const obstacleAt = async ({ hosts, tls, ca }: Endpoints): Promise<Obstacle | undefined> => {
  // of a plain call it matters alone whether there is TLS, whatever the certificate
  const options: ConnectionOptions = tls ? { ...(ca && { ca }) } : { rejectUnauthorized: false };
  const found = await Promise.all(
    hosts.map(async ({ host, port }) => {
      const handshake = await shakeHands(host, port, options);
      return (tls ? ofSecureCall : ofPlainCall)(`${host}:${port}`, handshake);
    }),
  );
  return found.includes('none') ? undefined : found.find((each) => each !== undefined && each !== 'none');
};
