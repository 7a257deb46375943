/** The closed list of tags a writer may use in MDX, with the attributes each takes. */
export const proseTags = {
  Body: { required: ['id', 'on'], optional: [] },
  Checklist: { required: [], optional: ['title'] },
  Cite: { required: ['id'], optional: ['at'] },
  DoNow: { required: [], optional: ['title'] },
  Fact: { required: ['id'], optional: [] },
  HangUp: { required: [], optional: ['title'] },
  Hotline: { required: ['id'], optional: [] },
  Note: { required: [], optional: ['title'] },
  Series: { required: ['id'], optional: [] },
  Term: { required: ['id'], optional: [] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

export type ProseTag = keyof typeof proseTags;

/** True when `name` is a tag writers may use. */
export function isProseTag(name: string): name is ProseTag {
  return Object.hasOwn(proseTags, name);
}
