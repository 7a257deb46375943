import type { Catalogue } from './catalogue.ts';
import { formatPeriod, periodOn } from './fact.ts';
import type { Source } from './source.ts';

/** A limit as listed for readers. */
export interface Limit {
  name: string;
  text: string;
  from?: string;
  note?: string;
  source?: Source;
}

/** Every limit that holds today, by name. */
export function composeLimits({
  facts,
  sources,
  today,
}: Pick<Catalogue, 'facts' | 'sources' | 'today'>): Limit[] {
  return [...facts.values()]
    .flatMap((fact): Limit[] => {
      const period = fact.kind === 'limit' ? periodOn(fact, today) : undefined;
      if (!period) return [];
      const source = sources.get(period.source);
      return [
        {
          name: fact.name,
          text: formatPeriod(fact, period),
          ...(period.from && { from: period.from }),
          ...(fact.note && { note: fact.note }),
          ...(source && { source }),
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
