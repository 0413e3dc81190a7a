import { afterEach, describe, expect, it, vi } from 'vitest';

// Where the engine's modules are is known to a build only.
vi.mock('../../web/src/elements/assets', () => ({ engineAssets: () => ({ baseline: '', bundles: {} }) }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A registry as a browser has it. */
function registry(known?: CustomElementConstructor) {
  const defined = new Map(known ? [['grad-walk', known]] : []);
  return {
    get: (tag: string) => defined.get(tag),
    define: (tag: string, it: CustomElementConstructor) => void defined.set(tag, it),
  };
}

describe('the script', () => {
  it('can be imported under Node, and defines nothing', async () => {
    expect(globalThis.HTMLElement).toBeUndefined();
    await expect(import('../../web/src/elements/define')).resolves.toBeDefined();
  });

  it('defines the element once, however often it is loaded', async () => {
    const { register } = await import('../../web/src/elements/register');
    const { GradWalk } = await import('../../web/src/elements/grad-walk');
    const warn = vi.spyOn(console, 'warn');
    const elements = registry();
    vi.stubGlobal('customElements', elements);
    register();
    register();
    expect(elements.get('grad-walk')).toBe(GradWalk);
    expect(warn).not.toHaveBeenCalled();
  });

  it('leaves an older definition alone, and says so', async () => {
    const { register } = await import('../../web/src/elements/register');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const older = class {} as unknown as CustomElementConstructor;
    const elements = registry(older);
    vi.stubGlobal('customElements', elements);
    register();
    expect(elements.get('grad-walk')).toBe(older);
    expect(warn).toHaveBeenCalledOnce();
  });
});
