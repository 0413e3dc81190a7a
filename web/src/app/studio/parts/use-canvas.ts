/** A canvas that is drawn again, at most once a frame, whenever a signal that its picture read has changed. */
import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Brush } from '../draw/brush';
import { type Ink, inkOf } from '../draw/ink';

export type Draw = (context: Brush, ink: Ink) => void;

/**
 * `scene` reads signals and gives back what draws their values; a function for good, or the canvas begins anew.
 * The context's unit is a CSS pixel.
 */
export function useCanvas(scene: () => Draw, width: number, height: number): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return undefined;
    let ink = inkOf(surface);
    const scale = Math.min(globalThis.devicePixelRatio || 1, 2);
    surface.width = Math.round(width * scale);
    surface.height = Math.round(height * scale);
    let wanted = 0;
    let draw: Draw | null = null;
    const later = (): void => {
      wanted ||= requestAnimationFrame(() => {
        wanted = 0;
        context.setTransform(scale, 0, 0, scale, 0, 0);
        draw?.(context, ink);
      });
    };
    const end = effect(() => {
      draw = scene();
      later();
    });
    const recolor = (): void => {
      ink = inkOf(surface);
      later();
    };
    const theme = new MutationObserver(recolor);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', recolor);
    return () => {
      end();
      theme.disconnect();
      dark.removeEventListener('change', recolor);
      cancelAnimationFrame(wanted);
    };
  }, [scene, width, height]);
  return canvas;
}
