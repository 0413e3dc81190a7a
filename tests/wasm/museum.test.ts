import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../web/src/app/features/errors/kinds';
import { programOf, ROOMS } from '../../web/src/app/features/museum/exhibits';
import { readTraceback } from '../../web/src/app/model/explain';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** What PyTorch 1.13.1 printed, and the last line of its traceback. */
const recorded: Record<string, { stdout: string; error: string | null }> = JSON.parse(
  readFileSync(path('tests/vectors/museum.json'), 'utf8'),
);
const exhibits = ROOMS.flatMap((room) => room.exhibits.map(({ id }) => id));

describe('the error museum', () => {
  it('shows every program there is, once', () => {
    const programs = readdirSync(path('web/museum')).map((name) => name.replace(/\.py$/, ''));
    expect([...exhibits].sort()).toEqual(programs.sort());
    expect(Object.keys(recorded).sort()).toEqual(programs.sort());
  });

  it.each(exhibits.filter((id) => recorded[id]?.error === null))('%s, which fails in silence, is explained', (id) => {
    const [zh, en] = [programOf(id, 'zh-CN'), programOf(id, 'en')];
    expect(zh).toMatch(/# .*\p{Script=Han}/u);
    expect(en).toMatch(/# .*[a-z]/);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(zh.split('\n').length).toBe(en.split('\n').length);
  });

  it.each(exhibits)('%s says what PyTorch says', (id) => {
    const { stdout, stderr } = spawnSync(process.execPath, [path('wasm/cli.mjs'), 'run', path(`web/museum/${id}.py`)], {
      encoding: 'utf8',
    });
    const { error, stdout: printed } = recorded[id] ?? { error: null, stdout: '' };
    expect(stdout).toBe(printed);
    if (error === null) return;
    const trouble = readTraceback(stderr);
    expect(trouble && `${trouble.type}: ${trouble.message}`).toBe(error);
    expect(trouble && kindOf(trouble)).not.toBeNull();
  });
});
