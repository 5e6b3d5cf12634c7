import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { measureMemory } from './memory.ts';

const MIB = 2 ** 20;

it.runIf(process.platform === 'linux')(
  'counts what a process and the one it started have written to',
  async () => {
    const alone = measureMemory(process.pid);
    const held = `Buffer.alloc(64 * ${MIB}, 1); console.log('held'); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', `globalThis.kept = ${held}`]);
    try {
      await once(child.stdout, 'data');
      const both = measureMemory(process.pid);
      expect(both.processes).toBe(alone.processes + 1);
      expect(both.privateDirty - alone.privateDirty).toBeGreaterThan(64);
      expect(both.pss).toBeGreaterThan(both.privateDirty);
    } finally {
      child.kill();
    }
  },
);
