/** Loads when first wanted and remembers it; a load that failed is tried again the next time. */
export function loadOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  const loadIt = loadOnceEach(load, 1);
  return () => loadIt('');
}

/** The same for one thing a key, of which it remembers the last `most`. */
export function loadOnceEach<Thing>(
  load: (key: string) => Promise<Thing>,
  most: number,
): (key: string) => Promise<Thing> {
  const loaded = new Map<string, Promise<Thing>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    if (loaded.size > most) loaded.delete(loaded.keys().next().value as string);
    return loading;
  };
}
