/** The table of the house: every room under `src/` and the rooms it may import from. Kept equal to the README by a test. */
export const rooms: Record<string, readonly string[]> = {
  collections: ['collections', 'domain', 'today'],
  commands: ['commands', 'domain', 'editorial', 'release', 'schemas', 'today'],
  components: ['components', 'domain', 'drawings', 'schemas', 'search'],
  domain: ['domain', 'schemas'],
  drawings: [],
  editorial: ['editorial', 'domain', 'schemas'],
  integrations: ['offline', 'release', 'schemas', 'search'],
  layouts: ['components', 'domain', 'styles', 'layouts'],
  offline: [],
  pages: ['collections', 'components', 'domain', 'layouts', 'press', 'pages', 'styles'],
  press: ['press', 'domain', 'schemas'],
  release: ['release'],
  schemas: ['schemas'],
  search: ['search', 'domain'],
  styles: ['styles'],
};

/** Files directly under `src/`, and the rooms they may import from. */
export const doorFiles: Record<string, readonly string[]> = {
  'content.config.ts': ['schemas'],
  'env.d.ts': ['domain'],
  'middleware.ts': ['collections', 'domain'],
  'today.ts': [],
};
