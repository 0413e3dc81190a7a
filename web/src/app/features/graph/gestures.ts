/** How hands move the picture of a graph: a wheel, a drag, two fingers. One finger is left to scroll the page. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Extent } from '../../draw/graph';
import { AT_REST, type Camera, moveCamera, type Pane, type Spot } from '../../draw/view';

/** A press that moves less than this is a click. */
const SLACK = 4;

type PointerHandler = (event: PointerEvent) => void;

export interface Gestures {
  camera: ReadonlySignal<Camera>;
  moved: ReadonlySignal<boolean>;
  /** Larger by `factor` around a point, else around the middle. */
  zoomBy(factor: number, at?: Spot): void;
  set(camera: Camera): void;
  handlers: {
    onPointerDown: PointerHandler;
    onPointerMove: PointerHandler;
    onPointerUp: PointerHandler;
    onPointerCancel: PointerHandler;
    onPointerLeave: PointerHandler;
    onTouchStart: (event: TouchEvent) => void;
    onTouchMove: (event: TouchEvent) => void;
    onClickCapture: (event: MouseEvent) => void;
  };
}

/** Two fingers are ours: the browser would scroll the page with them, too. */
function keepTwo(event: TouchEvent): void {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault();
}

export function spotOf(event: MouseEvent, canvas: Element): Spot {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

export function useGestures(drawing: Extent | null, pane: Pane): Gestures {
  const camera = useSignal(AT_REST);
  const moved = useComputed(() => camera.value !== AT_REST);
  const pressed = useRef(new Map<number, Spot>());
  const travelled = useRef(0);

  function move(how: Parameters<typeof moveCamera>[3]): void {
    if (drawing) camera.value = moveCamera(drawing, pane, camera.peek(), how);
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (pressed.current.size === 0) travelled.current = 0;
    pressed.current.set(event.pointerId, spotOf(event, event.currentTarget as Element));
  }

  function onPointerMove(event: PointerEvent): void {
    const from = pressed.current.get(event.pointerId);
    if (!from) return;
    const to = spotOf(event, event.currentTarget as Element);
    const other = [...pressed.current].find(([id]) => id !== event.pointerId)?.[1];
    travelled.current += Math.hypot(to.x - from.x, to.y - from.y);
    pressed.current.set(event.pointerId, to);
    if (other) {
      const factor = Math.hypot(to.x - other.x, to.y - other.y) / Math.hypot(from.x - other.x, from.y - other.y);
      if (Number.isFinite(factor) && factor > 0) move({ factor, from: middle(from, other), to: middle(to, other) });
    } else if (event.pointerType !== 'touch' && travelled.current > SLACK) move({ from, to });
    // Up and down the page scrolls; sideways nothing else would.
    else if (event.pointerType === 'touch' && travelled.current > SLACK) move({ from, to: { x: to.x, y: from.y } });
  }

  const release: PointerHandler = (event) => void pressed.current.delete(event.pointerId);
  return {
    camera,
    moved,
    zoomBy: (factor, at = middle({ x: 0, y: 0 }, { x: pane.width, y: pane.height })) => move({ factor, from: at }),
    set(to) {
      camera.value = to;
    },
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: release,
      onTouchStart: keepTwo,
      onTouchMove: keepTwo,
      onClickCapture(event) {
        // The end of a drag is no click.
        if (travelled.current > SLACK) event.stopPropagation();
        travelled.current = 0;
      },
    },
  };
}
