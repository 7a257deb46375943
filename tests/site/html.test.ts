import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from '../helpers/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Headings are in Chinese and so are the ids made of them; any id without white space is valid HTML.
    'valid-id': ['error', { relaxed: true }],
    // A checksum guards files of somebody else's server; ours come from where the page comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The style sheet keeps numbers on one line (`white-space: nowrap`); the rule wants the spaces around them changed.
    'tel-non-breaking': 'off',
    // A sheet is redrawn while its form is filled in, a list while its chips are chosen: there is nothing to submit.
    'wcag/h32': 'off',
    // On a phone the rows of a table are blocks, and some browsers drop the roles with the layout.
    'no-redundant-role': 'off',
    // Boxes of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

test.each(pages.map((page) => [page.url, page] as const))(
  '%s is valid HTML',
  async (_, { html, file }) => {
    const { results } = await validator.validateString(html, file);
    const faults = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column, selector }) =>
          `${line}:${column} ${ruleId} ${message} (${selector})`,
      ),
    );
    expect(faults).toEqual([]);
  },
);
