/** How a program runs, and where it stops. */
import type { runZh } from './run-zh-cn';

const grouped = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string): string => `${grouped(n)} ${n === 1 ? one : `${one}s`}`;

function duration(seconds: number): string {
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 90) return `${Math.round(seconds)}\u00a0s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)}\u00a0min` : `${Math.round(seconds / 3600)}\u00a0h`;
}

export const runEn: typeof runZh = {
  progress: 'Progress of the run',
  round: (line, round, rounds) =>
    rounds === null ? `Loop on line ${line}, round ${grouped(round)}` : `Round ${grouped(round)} of ${grouped(rounds)}`,
  steps: (n) => count(n, 'step'),
  rate: (perSecond) => `${count(Math.round(perSecond), 'step')} per second`,
  left: (seconds) => `${duration(seconds)} left`,
  hold: 'Pause the run',
  holding: 'Pausing …',
  stopping: 'Stopping …',
  resume: 'Resume the run',
  resumeToBreak: 'Run to the next breakpoint',
  paused: (line) => (line === 0 ? 'The run is paused' : `The run is paused before line ${line}`),
  fromStart: 'Run from the start to a breakpoint',

  optimizerState: 'Optimizer state',
  watch: 'Stop when this changes',
  unwatch: (name) => `Remove the breakpoint on ${name}`,
  previous: 'Previous breakpoint',
  dropped: (events, loop) =>
    `The record does not hold the whole run: its first ${count(events, 'event')} were dropped, and step 1 here follows them${
      loop ? ` (loop on line ${loop.line}, round ${grouped(loop.round)})` : ''
    }.`,
  truncated: (events) =>
    `The record is full: ${count(events, 'later event')} could not be kept; the walk ends before them.`,
  inlineRound: (round, rounds) =>
    rounds === null ? `round ${grouped(round)}` : `round ${grouped(round)} of ${grouped(rounds)}`,
};
