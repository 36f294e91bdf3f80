import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boundConnections } from './connections';

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** A server that listens on loopback. */
export interface Listening {
  readonly port: number;
  /** Hands requests over from now on; those before are told to come later. */
  readonly begin: (fetch: Fetch) => void;
  /** Takes no more requests, and returns once those under way are answered. */
  readonly close: () => Promise<void>;
}

/** Another program listens on the port. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`port ${String(port)} is taken`);
  }
}

/** The part of a server that connections may take. The times are in milliseconds. */
export interface ConnectionLimits {
  /** The greatest number of connections that are open at a time. */
  readonly most: number;
  /** The time within which the headers of a request have to be there. */
  readonly headers: number;
  /** The time within which a whole request has to be there. */
  readonly request: number;
  /** The time after which a connection is closed on which nothing moves, such as where nobody reads the answer. */
  readonly still: number;
}

/** A form of the desk arrives in seconds, even by telephone. */
const LIMITS: ConnectionLimits = { most: 1000, headers: 10_000, request: 30_000, still: 120_000 };

const notYet = (): Response =>
  new Response('503 Service Unavailable', {
    status: 503,
    headers: {
      'Retry-After': '10',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });

/** Listens on loopback; 0 takes any port that is free. A request that comes slowly holds a connection for a short time alone. */
export const listen = (port: number, limits: ConnectionLimits = LIMITS): Promise<Listening> =>
  new Promise((resolve, reject) => {
    let fetch: Fetch = notYet;
    const options = {
      fetch: (request: Request, env: unknown) => fetch(request, env),
      hostname: '127.0.0.1',
      port,
      overrideGlobalObjects: false,
      serverOptions: {
        headersTimeout: limits.headers,
        requestTimeout: limits.request,
        connectionsCheckingInterval: Math.min(limits.headers, 5000),
      },
    };
    const server = serve(options, (info: AddressInfo) => {
      resolve({
        port: info.port,
        begin: (given) => {
          fetch = given;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
          }),
      });
    });
    boundConnections(server as Server, limits.most);
    server.setTimeout(limits.still);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
  });
