/** 程序怎样运行、在哪里停下。 */

const grouped = (n: number): string => n.toLocaleString('en-US');

function duration(seconds: number): string {
  if (seconds < 1) return '不到 1 秒';
  if (seconds < 90) return `${Math.round(seconds)} 秒`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} 分钟` : `${Math.round(seconds / 3600)} 小时`;
}

export const runZh = {
  progress: '运行进度',
  /** Of the loop at this line: the round that runs, from 1. */
  round: (line: number, round: number, rounds: number | null) =>
    rounds === null ? `第 ${line} 行的循环，第 ${grouped(round)} 轮` : `第 ${grouped(round)} / ${grouped(rounds)} 轮`,
  steps: (n: number) => `${grouped(n)} 步`,
  rate: (perSecond: number) => `每秒 ${grouped(Math.round(perSecond))} 步`,
  left: (seconds: number) => `还要${seconds < 1 ? '' : ' '}${duration(seconds)}`,
  hold: '暂停运行',
  holding: '正在暂停……',
  stopping: '正在停下……',
  resume: '继续运行',
  resumeToBreak: '运行到下一个断点',
  paused: (line: number) => (line === 0 ? '运行已暂停' : `运行暂停在第 ${line} 行之前`),
  fromStart: '从头运行，停在断点',

  optimizerState: '优化器的状态',
  watch: '变化时停下',
  unwatch: (name: string) => `去掉 ${name} 的断点`,
  previous: '上一个断点',
  /** Events at the beginning are not kept; the first step that is belongs to this round, from 1. */
  dropped: (events: number, loop: { line: number; round: number } | null) =>
    `记录放不下整个运行：最早的 ${grouped(events)} 件事已经舍去，这里的第 1 步接在它们后面${
      loop ? `（第 ${loop.line} 行的循环，第 ${grouped(loop.round)} 轮）` : ''
    }。`,
  /** Later ones are not kept. */
  truncated: (events: number) => `记录已满：后面 ${grouped(events)} 件事没有记下，走到结尾也只到这里。`,
  /** A round of a loop, at its line; and before a value that is of an earlier one. */
  inlineRound: (round: number, rounds: number | null) =>
    rounds === null ? `第 ${grouped(round)} 轮` : `第 ${grouped(round)} / ${grouped(rounds)} 轮`,
};
