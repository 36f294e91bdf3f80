import type { StoreUnavailable } from './errors';
import type { InvalidOption } from './options';

/**
 * Why an EventStoreDB server could not be opened as a store. `address` is the hosts of the connection string; neither its
 * user nor its password is in any of these.
 */
// it stands here and not with its store, so that `texts` has words for it without that store's client being installed
export type EventStoreDbOpenError =
  | InvalidOption
  /** The connection string does not begin with `esdb://` or `esdb+discover://`. */
  | { readonly _tag: 'UnknownScheme'; readonly scheme: string }
  /** `expected` says what should stand where the first fault of the connection string is. */
  | { readonly _tag: 'InvalidConnectionString'; readonly expected: string }
  /** An option that does not exist, or that would have no effect. */
  | { readonly _tag: 'UnsupportedOption'; readonly option: string }
  /** The file of a certificate or key is not where an option says, or holds something else. */
  | { readonly _tag: 'UnusableCertificate' }
  /** The server's certificate is of an authority that is not trusted, or of none. `cause` is OpenSSL's code. */
  | { readonly _tag: 'UntrustedCertificate'; readonly address: string; readonly cause: string }
  /** The server's certificate is not valid any more, or not yet. */
  | { readonly _tag: 'ExpiredCertificate'; readonly address: string; readonly cause: string }
  /** The server's certificate names other hosts than this one. */
  | { readonly _tag: 'CertificateOfAnotherHost'; readonly address: string }
  /** The connection string asks for TLS, as by default, and the server speaks none. */
  | { readonly _tag: 'ServerWithoutTls'; readonly address: string }
  /** The connection string says `tls=false`, and the server speaks TLS. */
  | { readonly _tag: 'ServerWithTls'; readonly address: string }
  | { readonly _tag: 'Unreachable'; readonly address: string; readonly cause: string }
  /** The user does not exist, the password is another, or the user may not read `$all`. */
  | { readonly _tag: 'AccessDenied'; readonly address: string }
  /** The server is there, but cannot be used as a store. */
  | {
      readonly _tag: 'UnusableServer';
      /** The hosts of the connection string, with their ports. */
      readonly address: string;
      /** The kind of failure, as of a store that is open. */
      readonly reason: StoreUnavailable['reason'];
      /** The code that the client or the server gave. */
      readonly cause: string;
    };
