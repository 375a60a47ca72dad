/** The object without its `undefined` members: absent means absent, in memory as in JSON. */
export function compact<T extends object>(
  object: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(object) as (keyof T & string)[]) {
    if (object[key] !== undefined) present[key] = object[key];
  }
  return present as ReturnType<typeof compact<T>>;
}
