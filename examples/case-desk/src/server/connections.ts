import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Bounds the connections that are open at a time. For one more, that one is closed which is open longest without a whole request
 * that is being answered; so whoever holds many of them does not keep others out, whose requests arrive at once.
 */
export const boundConnections = (server: Server, most: number): void => {
  // in the order in which they were opened
  const open = new Map<Socket, IncomingMessage | undefined>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, undefined);
    socket.once('close', () => open.delete(socket));
    if (open.size <= most) return;
    const waiting = [...open].find(([each, request]) => each !== socket && request?.complete !== true);
    const [longest] = waiting ?? [socket];
    open.delete(longest);
    longest.destroy();
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (open.has(socket)) open.set(socket, request);
    response.once('close', () => {
      if (open.get(socket) === request) open.set(socket, undefined);
    });
  });
};
