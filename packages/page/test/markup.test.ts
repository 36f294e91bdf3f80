import { describe, expect, it } from '@jest/globals';
import { html } from '@pavadonis/page';

describe('markup', () => {
  it('escapes every value but markup', () => {
    expect(html`<p title="${'"<&\'>'}">${7}${[html`<b>x</b>`]}</p>`.markup).toBe(
      '<p title="&quot;&lt;&amp;&#39;&gt;">7<b>x</b></p>',
    );
  });

  it('keeps the lines of a text, and replaces what nobody sees', () => {
    expect(html`${'a\nb\tc\u0000\u202e\u2028\ud800'}`.markup).toBe('a\nb\tc\ufffd\ufffd\ufffd\ufffd');
  });
});
