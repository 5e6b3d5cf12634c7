import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface PacketCounter {
  readonly port: number;
  readonly packets: number;
  close(): void;
}

/** A UDP port on loopback that never responds and counts packets. It shows connection attempts of WebTransport. */
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
