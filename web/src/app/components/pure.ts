/** Components that are drawn again only when what they show differs. */
import { Component, type ComponentChild, type ComponentClass } from 'preact';

/** Whether two pieces of plain data say the same; functions are the same only when they are one. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => sameData(value, b[i]));
  }
  if (Array.isArray(b)) return false;
  const [before, after] = [a, b] as Record<string, unknown>[];
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData(before?.[key], after?.[key]))
  );
}

/** `draw` is a function of its props alone, which are plain data: it uses no hooks and reads no signals. */
export function pure<P extends object>(draw: (props: P) => ComponentChild): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !sameData(this.props, next);
    }
    override render(): ComponentChild {
      return draw(this.props);
    }
  };
}
