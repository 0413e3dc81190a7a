import type { Messages } from '../locale/resolve';
import type { Group } from './groups';

/** "net.fc1 · Linear", "forward()", "for · 3 rounds", "lines 4–153" */
export function groupLabel(group: Group, messages: Messages): string {
  switch (group.kind) {
    case 'module':
      return group.of === '' ? group.name : `${group.name} · ${group.of}`;
    case 'function':
      return `${group.name}()`;
    case 'loop':
      return messages.loopOf(group.name, group.rounds);
    case 'round':
      return messages.roundOf(group.name, group.rounds + 1);
    case 'rounds':
      return messages.roundsOf(group.name, group.rounds + 1, group.upTo + 1);
    case 'lines':
      return group.line === group.upTo
        ? messages.partOf(group.line, group.rounds + 1)
        : messages.linesOf(group.line, group.upTo);
  }
}
