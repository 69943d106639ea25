import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { codeOf, DomainError } from '../errors.js';
import type { Message } from '../i18n/texts.js';

export class PortTaken extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'http.port-taken';
  override readonly said: Message;

  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is in use by another program; choose another with PORT (0: any free one).`,
    );
    this.said = {
      nb: `Port ${port} på ${host} er i bruk av et annet program; velg en annen med PORT (0: en som er ledig).`,
      nn: `Port ${port} på ${host} er i bruk av eit anna program; vel ein annan med PORT (0: ein som er ledig).`,
      en: this.message,
    };
  }
}

class PortRefused extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'http.port-refused';
  override readonly said: Message;

  constructor(host: string, port: number, reason: string) {
    super(`Cannot listen on ${host}, port ${port} (${reason}); choose others with HOST and PORT.`);
    this.said = {
      nb: `Kan ikke lytte på ${host}, port ${port} (${reason}); velg andre med HOST og PORT.`,
      nn: `Kan ikkje lytte på ${host}, port ${port} (${reason}); vel andre med HOST og PORT.`,
      en: this.message,
    };
  }
}

/** Nest's own `listen` writes a refusal to the log before it throws; the caller says it in words. */
const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

interface Place {
  readonly host: string;
  readonly port: number;
}

/** A port that nobody else gets until it is released. */
export interface HeldPort {
  /** Not the asked-for one when that was 0. */
  readonly port: number;
  readonly release: () => Promise<void>;
}

/**
 * Refuses a port that cannot be had before anything is started for it: sweeps and workers
 * that begin and are stopped at once have things to say that hide the one that matters. Held,
 * for they may mail the address before anybody answers there.
 * @throws PortTaken, PortRefused
 */
export async function holdPort({ host, port }: Place): Promise<HeldPort> {
  const server = createServer((socket) => socket.destroy());
  await inWords(bind(server, port, host), { host, port });
  return {
    port: (server.address() as AddressInfo).port,
    release: async () => {
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Starts to answer requests.
 * @returns the port, which is not the asked-for one when that was 0
 * @throws PortTaken, PortRefused
 */
export async function listen(app: NestExpressApplication, { host, port }: Place): Promise<number> {
  await app.init();
  await inWords(bind(app.getHttpServer(), port, host), { host, port });
  return (app.getHttpServer().address() as AddressInfo).port;
}

async function inWords(bound: Promise<void>, { host, port }: Place): Promise<void> {
  try {
    await bound;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') throw new PortTaken(host, port);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new PortRefused(host, port, code);
    }
    throw error;
  }
}
