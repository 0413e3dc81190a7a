import { RECORDING_TYPE, type Recording } from '../shared/recording';

/** The recording between an element's tags; null when there is none. */
export function inlineRecording(of: Element): Recording | null {
  for (const child of of.children) {
    if (child.localName !== 'script' || child.getAttribute('type') !== RECORDING_TYPE) continue;
    try {
      return JSON.parse(child.textContent ?? '') as Recording;
    } catch {
      return null;
    }
  }
  return null;
}
