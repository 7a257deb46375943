import { expect, test } from 'vitest';
import { createFallBack, type Start } from '../../../src/search/client/fall-back.ts';
import type { Answer, Engine } from '../../../src/search/core/engine.ts';

/** How a start goes: `x` cannot start, `!` starts and fails when it is asked, another letter answers. */
function aStart(lives: string, log: string[]): Start {
  let life = 0;
  return async (): Promise<Engine> => {
    const how = lives[Math.min(life, lives.length - 1)] as string;
    life += 1;
    log.push(how);
    if (how === 'x') throw new Error('cannot start');
    return {
      search: async () => {
        if (how === '!') throw new Error('broken');
        return { respelled: how } as Answer;
      },
    };
  };
}

const request = { query: '', filters: {}, from: 0, count: 1 };

test.each([
  ['the first answers as long as it can', ['w', 'p'], 'ww', 'w'],
  ['what cannot start makes room for the next', ['x', 'p'], 'pp', 'xp'],
  [
    'what fails when asked makes room for the next, which answers the same query',
    ['!', 'p'],
    'pp',
    '!p',
  ],
  ['when none is left that is told, and the next query begins anew', ['xw', 'x'], '-w', 'xxw'],
  ['the same with one', ['xp'], '-p', 'xp'],
  ['the last one failing when asked', ['!w', '!'], '-w', '!!w'],
])('%s', async (_, lives, answers, starts) => {
  const log: string[] = [];
  const engine = createFallBack(lives.map((one) => aStart(one, log)));
  const told: string[] = [];
  for (const _answer of answers)
    told.push(
      await engine.search(request).then(
        ({ respelled = '' }) => respelled,
        () => '-',
      ),
    );
  expect([told.join(''), log.join('')]).toEqual([answers, starts]);
});

test('queries asked at once share what is started, and each is answered', async () => {
  const log: string[] = [];
  const engine = createFallBack([aStart('!', log), aStart('p', log)]);
  engine.begin();
  const answers = await Promise.all([1, 2, 3].map(() => engine.search(request)));
  expect([answers.map(({ respelled }) => respelled), log]).toEqual([
    ['p', 'p', 'p'],
    ['!', 'p'],
  ]);
});
