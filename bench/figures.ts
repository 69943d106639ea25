/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that so great a share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The exponent k of `time ~ n^k` that fits best: the slope of the line through the logarithms. */
export function exponentOf(points: readonly { readonly n: number; readonly time: number }[]): number {
  const x = points.map(({ n }) => Math.log(n));
  const y = points.map(({ time }) => Math.log(time));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [centreX, centreY] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, one, i) => sum + (one - centreX) * ((y[i] ?? 0) - centreY), 0);
  return covariance / x.reduce((sum, one) => sum + (one - centreX) ** 2, 0);
}

const round = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A goal as other programs read it: `ratio <name> <value> target <=|>= <number>`. */
export const ratioLine = (name: string, value: number, bound: '<=' | '>=', target: number): string =>
  `ratio ${name} ${round(value)} target ${bound} ${target}`;

export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** What something took: seconds by the clock, processor seconds of all threads of this process, and what it gave. */
export interface Timed<T> {
  readonly seconds: number;
  readonly processor: number;
  readonly value: T;
}

export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const usedBefore = process.cpuUsage();
  const from = performance.now();
  const value = await work();
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  return { seconds, processor: (user + system) / 1e6, value };
}
