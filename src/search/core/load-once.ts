/** Loads when first wanted and remembers it; a load that failed is tried again the next time. */
export function loadOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  const loadIt = loadOnceEach(load, 1);
  return () => loadIt('');
}

/** The same for one thing a key, of which it remembers the last `most`; a thing that is not `whole` is given, but not remembered. */
export function loadOnceEach<Thing>(
  load: (key: string) => Promise<Thing>,
  most: number,
  whole: (thing: Thing) => boolean = () => true,
): (key: string) => Promise<Thing> {
  const loaded = new Map<string, Promise<Thing>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    const forget = () => loaded.get(key) === loading && loaded.delete(key);
    loaded.set(key, loading);
    loading.then((thing) => whole(thing) || forget(), forget);
    if (loaded.size > most) loaded.delete(loaded.keys().next().value as string);
    return loading;
  };
}
