import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface PacketCounter {
  readonly port: number;
  readonly packets: number;
  close(): void;
}

/** Where WebTransport knocks: a UDP port on loopback that answers nobody and counts. */
export const countPackets = async (): Promise<PacketCounter> => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  let packets = 0;
  socket.on('message', () => packets++);
  return {
    port: socket.address().port,
    get packets() {
      return packets;
    },
    close: () => socket.close(),
  };
};
