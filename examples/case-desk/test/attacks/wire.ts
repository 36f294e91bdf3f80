import { connect, type Socket } from 'node:net';

/** All that came over a connection until it was closed. */
export interface Came {
  readonly text: string;
  /** The status of the first answer; undefined where there was none. */
  readonly status: number | undefined;
  /** Its headers, by their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const cameOf = (text: string): Came => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  return {
    text,
    status: status === undefined ? undefined : Number(status),
    headers: new Map(
      lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      }),
    ),
    body: Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8'),
  };
};

/** Opens a connection to an origin. */
export const connected = (origin: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname, () => {
      resolve(socket);
    });
    socket.once('error', reject);
  });

/** Returns all that a connection brings until it is closed. */
export const untilClosed = (socket: Socket): Promise<Came> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(cameOf(Buffer.concat(parts).toString('latin1')));
    });
  });

/** Sends bytes as they are written, and returns all that comes until the connection is closed. */
export const sentRaw = async (origin: string, request: string): Promise<Came> => {
  const socket = await connected(origin);
  const came = untilClosed(socket);
  socket.write(Buffer.from(request, 'latin1'));
  return came;
};

/** Writes a request that closes its connection; `lines` are its headers beside the host. */
export const request = (
  origin: string,
  [method, target]: readonly [string, string],
  lines: readonly string[] = [],
  body = '',
): string =>
  [
    `${method} ${target} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Connection: close',
    ...lines,
    '',
    body,
  ].join('\r\n');
