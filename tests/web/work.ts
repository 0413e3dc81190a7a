/** How long this process itself has worked at something, in milliseconds: whatever else the machine does meanwhile. */
export function workOf(something: () => unknown): number {
  const before = process.cpuUsage();
  something();
  return process.cpuUsage(before).user / 1000;
}
