/** The lessons of the site, in reading order. Their programs are in web/lessons, their words in zh-cn.ts and en.ts. */

export const GROUPS = {
  autograd: [
    'first',
    'leaves',
    'accumulate',
    'branches',
    'vector',
    'inner',
    'detach',
    'no_grad',
    'function',
    'second',
    'dynamic',
  ],
  training: ['descent', 'delta', 'xor', 'vanishing', 'dead_relu', 'zero_start'],
} as const;

export type Group = keyof typeof GROUPS;
export type Lesson = (typeof GROUPS)[Group][number];

export interface LessonWords {
  /** The heading of each group. */
  groups: Record<Group, string>;
  /** What a lesson is called, and what there is to see in it. */
  lessons: Record<Lesson, { title: string; see: string }>;
}

const all: readonly string[] = Object.values(GROUPS).flat();

export const isLesson = (name: string | null): name is Lesson => name !== null && all.includes(name);
