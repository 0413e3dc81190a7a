/**
 * `<grad-walk>`: a walker on any page. A thin shell: it reads attributes, holds a session and a lease of the page's
 * engine, and renders the walker into its shadow root. It never touches its own attributes or children.
 *
 * Content, one of: a child `<script type="text/x-python">` or `<pre>`, text between the tags, the attribute `src`,
 * the property `code`.
 *
 * @attr {string} src - URL of a program
 * @attr {number} step - where to open: steps from the start, negative from the end
 * @attr {string} lang - zh-CN or en; else that of the nearest ancestor with one; else zh-CN
 * @attr {string} theme - auto, light or dark
 * @attr {string} view - some of: code graph tensors output
 * @attr {string} controls - some of: start back forward play end scrub reset; or none
 * @attr {boolean} readonly - the program cannot be edited
 * @attr {string} label - the accessible name of the walker
 * @attr {string} worker-src - URL of gradwalk.worker.js on the page's own origin, for pages that forbid blob: workers
 *
 * @fires gw-ready - the program has run and its first moment is shown
 * @fires gw-step - {index, phase, node, narration}: another moment is shown
 * @fires gw-error - {code, message}: the program (code "program") or the engine failed
 * @fires gw-resize - {height}: in CSS pixels, a whole number above 0
 *
 * @cssprop --gw-paper - the ground
 * @cssprop --gw-font - the face of words
 * @cssprop --gw-mono - the face of code and numbers
 */
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { afterPaint } from '../app/components/after-paint';
import { whenIdle } from '../app/components/when-idle';
import { nodeOfMoment } from '../app/draw/graph';
import { plain } from '../app/locale/phrase';
import { type Lang, langFromTag, messagesIn, pickLang } from '../app/locale/resolve';
import { narrationOf } from '../app/locale/sentence-of';
import { troubleText } from '../app/model/explain';
import { stepAt } from '../app/model/steps';
import { playRecording } from '../app/recorded-engine';
import { acquireEngine, type Lease } from '../app/shared-engine';
import { createSession } from '../app/state/session';
import type { Session } from '../app/state/session-shape';
import { walkerSheet } from '../app/styles/sheet';
import { Walker } from '../app/walker';
import { faultsOf, readSettings, type Settings } from '../shared/spec';
import type { Snapshot } from '../shared/trace';
import { engineAssets } from './assets';
import { inlineProgram } from './program-text';
import { inlineRecording } from './recording';
import type { ErrorDetail, GradWalkElement, ResizeDetail, StepDetail } from './surface';

interface Mounted {
  session: Session;
  lease: Lease;
  end: () => void;
}

interface Deferred {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: Error) => void;
}

function defer(): Deferred {
  let resolve = (): void => {};
  let reject = (_: Error): void => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** The lang attributes from an element outwards, also out of the shadow trees it stands in. */
function langTags(of: Element): string[] {
  const tags: string[] = [];
  let at: Element | null = of;
  while (at) {
    const tag = at.getAttribute('lang');
    if (tag !== null) tags.push(tag);
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return tags;
}

/** Under Node there is nothing to extend: the class is there, but cannot be used. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

interface Details {
  'gw-ready': Record<string, never>;
  'gw-step': StepDetail;
  'gw-error': ErrorDetail;
  'gw-resize': ResizeDetail;
}

export class GradWalk extends Base implements GradWalkElement {
  static readonly observedAttributes = ['src', 'step', 'lang', 'theme', 'view', 'controls', 'readonly', 'label'];

  readonly #settings = signal<Settings>(readSettings(() => null));
  readonly #lang = signal<Lang>('zh-CN');
  readonly #announce = signal(0);
  #mounted: Mounted | null = null;
  #given: { code: string; step: number | null } | null = null;
  #farewell: ReturnType<typeof setTimeout> | undefined;
  readonly #ready: Deferred = defer();
  #settled = false;
  readonly #told = new Set<string>();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.#adoptStyle();
    this.#ready.promise.catch(() => {});
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get code(): string {
    return this.#mounted?.session.source.peek() ?? this.#given?.code ?? inlineProgram(this) ?? '';
  }
  set code(text: string) {
    void this.load(String(text));
  }

  get stepIndex(): number {
    return this.#mounted?.session.shown.peek() ?? 0;
  }

  get snapshot(): Snapshot | null {
    return this.#mounted?.session.moment.peek()?.snapshot ?? null;
  }

  async load(code: string, step?: number): Promise<void> {
    this.#given = { code, step: step ?? null };
    await this.#mounted?.session.load(code, step ?? this.#settings.peek().step);
  }
  async forward(n = 1): Promise<void> {
    await this.#mounted?.session.move(n);
  }
  async backward(n = 1): Promise<void> {
    await this.#mounted?.session.move(-n);
  }
  async seek(step: number): Promise<void> {
    await this.#mounted?.session.seek(step);
  }
  async reset(): Promise<void> {
    await this.#mounted?.session.reset();
  }
  async play(): Promise<void> {
    this.#mounted?.session.play();
  }
  async pause(): Promise<void> {
    this.#mounted?.session.pause();
  }
  async dispose(): Promise<void> {
    clearTimeout(this.#farewell);
    const mounted = this.#mounted;
    this.#mounted = null;
    mounted?.end();
  }

  connectedCallback(): void {
    clearTimeout(this.#farewell);
    this.#adoptCode();
    const hasContent = this.#given !== null || this.hasAttribute('src') || inlineProgram(this) !== null;
    // A parser may still be in front of our children.
    if (!hasContent && this.ownerDocument.readyState === 'loading') {
      this.ownerDocument.addEventListener('DOMContentLoaded', () => this.isConnected && this.#mount(), { once: true });
    } else this.#mount();
  }

  disconnectedCallback(): void {
    // Moving an element takes it out and puts it in again.
    this.#farewell = setTimeout(() => void this.dispose(), 0);
  }

  adoptedCallback(): void {
    this.#adoptStyle();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    this.#readAttributes();
    const session = this.#mounted?.session;
    if (!session) return;
    if (name === 'src') void this.#loadSource();
    if (name === 'step' && session.run.peek()) void session.load(session.source.peek(), this.#settings.peek().step);
  }

  /** A style sheet belongs to its document. */
  #adoptStyle(): void {
    if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [walkerSheet(this.ownerDocument)];
  }

  /** A `code` that was set before this class was there stands in the way of its own property. */
  #adoptCode(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'code');
    if (!early) return;
    Reflect.deleteProperty(this, 'code');
    this.code = String(early.value);
  }

  /** A page whose attributes are misspelt looks as if they did nothing: its author is told, once of each. */
  #tellFaults(): void {
    const lang = this.getAttribute('lang');
    const faults = faultsOf((name) => this.getAttribute(name));
    if (lang !== null && langFromTag(lang) === null) faults.push(`lang="${lang}": there are zh-CN, en`);
    for (const fault of faults.filter((each) => !this.#told.has(each))) {
      this.#told.add(fault);
      console.warn(`<grad-walk> does not know ${fault}`);
    }
  }

  #readAttributes(): void {
    this.#tellFaults();
    this.#settings.value = readSettings((name) => this.getAttribute(name));
    this.#lang.value = pickLang(...langTags(this));
  }

  #mount(): void {
    if (this.#mounted) return;
    this.#readAttributes();
    const root = this.shadowRoot;
    if (!root) return;
    const workerSrc = this.getAttribute('worker-src');
    const lease = acquireEngine({
      wasmUrls: engineAssets(),
      ...(workerSrc === null ? {} : { workerSrc: new URL(workerSrc, this.baseURI).href }),
    });
    const recording = inlineRecording(this);
    const engine = recording ? playRecording(lease.engine, recording) : lease.engine;
    const session = createSession({ engine, onStep: () => this.#stepped(), afterPaint, whenIdle });
    const over = new AbortController();
    // The recording shows the lesson; who touches it may want more, and should not wait for it then.
    const wake = (): void => void lease.engine.ready().catch(() => {});
    for (const type of recording ? ['pointerdown', 'keydown'] : []) {
      this.addEventListener(type, wake, { once: true, signal: over.signal });
    }
    render(h(Walker, { session, settings: this.#settings, lang: this.#lang, announce: this.#announce }), root);
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(this.getBoundingClientRect().height);
      if (height > 0) this.#tell('gw-resize', { height });
    });
    observer.observe(this);
    const stopListening = this.#listen(session);
    const end = (): void => {
      observer.disconnect();
      over.abort();
      stopListening();
      render(null, root);
      session.dispose();
      lease.release();
    };
    this.#mounted = { session, lease, end };
    void this.#loadFirst();
  }

  /** What the session says, as promises and events. */
  #listen(session: Session): () => void {
    const ends = [
      session.failure.subscribe((code) => {
        if (code === null) return;
        const message = messagesIn(this.#lang.peek()).failure[code];
        this.#tell('gw-error', { code, message });
        if (!this.#settled) this.#ready.reject(new Error(message));
      }),
      session.trouble.subscribe((trouble) => {
        if (trouble) this.#tell('gw-error', { code: 'program', message: troubleText(trouble) });
      }),
      session.run.subscribe((run) => {
        if (run === null || this.#settled) return;
        this.#settled = true;
        this.#ready.resolve();
        this.#tell('gw-ready', {});
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  async #loadFirst(): Promise<void> {
    if (this.#given !== null) return this.load(this.#given.code, this.#given.step ?? undefined);
    if (this.hasAttribute('src')) return this.#loadSource();
    await this.#mounted?.session.load(inlineProgram(this) ?? '', this.#settings.peek().step);
  }

  async #loadSource(): Promise<void> {
    const src = this.getAttribute('src');
    if (src === null) return;
    try {
      const response = await fetch(new URL(src, this.baseURI));
      if (!response.ok) throw new Error(`${src}: ${response.status}`);
      const text = await response.text();
      if (this.getAttribute('src') === src) await this.#mounted?.session.load(text, this.#settings.peek().step);
    } catch {
      this.#mounted?.session.fail('source');
    }
  }

  #stepped(): void {
    const session = this.#mounted?.session;
    const moment = session?.moment.peek();
    if (!session || !moment) return;
    this.#announce.value += 1;
    const index = session.shown.peek();
    const node = nodeOfMoment(moment);
    this.#tell('gw-step', {
      index,
      phase: stepAt(moment.outline, index)?.phase ?? null,
      node: node === null ? null : (moment.index.node(node)?.name ?? null),
      narration: plain(narrationOf(moment, index, messagesIn(this.#lang.peek()))),
    });
  }

  #tell<K extends keyof Details>(type: K, detail: Details[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grad-walk': GradWalk;
  }
}
