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

  it('escapes each sign of the first plane as it does beside others', () => {
    const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    // one that is replaced stands behind it, so that the text is no plain one
    const beside = (sign: string): string => html`${`${sign}\u0000`}`.markup.slice(0, -1);
    expect(signs.filter((sign) => html`${sign}`.markup !== beside(sign))).toEqual([]);
  });

  it('is the same again with other values, and leaves the indents of a template out', () => {
    const item = (text: string): string =>
      html`<ul>
        <li>${text}</li>
      </ul>`.markup;
    expect(['a', 'b'].map(item)).toEqual(['<ul>\n<li>a</li>\n</ul>', '<ul>\n<li>b</li>\n</ul>']);
  });
});
