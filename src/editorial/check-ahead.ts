import { FACT_COVERS_TODAY } from '../domain/checks/check-facts.ts';
import type { Entry } from '../domain/entry.ts';
import type { Issue } from '../domain/issue.ts';
import { dayAfter } from '../domain/zh.ts';
import type { FactData } from '../schemas/fact.ts';

/** Days after `today` on which a value begins to hold, or no longer holds, in order. */
export function comingChanges(facts: readonly Entry<FactData>[], today: string): string[] {
  const days = facts.flatMap(({ data }) =>
    data.periods.flatMap(({ from, to }) => [
      ...(from ? [from] : []),
      ...(to ? [dayAfter(to)] : []),
    ]),
  );
  return [...new Set(days)].filter((day) => day > today).sort();
}

const placeOf = ({ file, line, column, rule }: Issue) => [file, line, column, rule].join('\n');

/**
 * Every fault of `today`, and the errors that a value written down ahead will bring on its day: told while somebody is at the desk,
 * so that no date alone stops the site. That a value will end with none to follow is only a reminder, since nobody may know the next one yet.
 */
export function checkAhead(
  faultsOn: (day: string) => Issue[],
  coming: readonly string[],
  today: string,
): Issue[] {
  const found = faultsOn(today);
  const known = new Set(found.map(placeOf));
  for (const day of coming) {
    for (const issue of faultsOn(day)) {
      if (issue.severity !== 'error' || known.has(placeOf(issue))) continue;
      known.add(placeOf(issue));
      const severity = issue.rule === FACT_COVERS_TODAY ? 'warning' : 'error';
      found.push({ ...issue, severity, message: `${day} 起会这样：${issue.message}` });
    }
  }
  return found;
}
