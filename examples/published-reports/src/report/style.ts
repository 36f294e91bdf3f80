import { chartStyle } from '@pavadonis/cli/charts';

/** The rules of the report's charts and their tables, beside those of any page. */
export const style = `${chartStyle}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.2rem 0 .6rem;padding:0;font-size:.9rem}
.key li{display:flex;align-items:center;gap:.45rem}
.key svg{width:1.1rem;height:1.1rem;flex:none}
.text{white-space:normal}
.text span,td a{white-space:nowrap}
td small{color:var(--muted);white-space:nowrap}
.yes,.no{white-space:nowrap}
.id{display:block;color:var(--muted);font-size:.8rem;font-weight:400}`;
