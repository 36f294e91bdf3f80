import { coloursStyle } from './colours';

/** The style sheet of a page for both schemes, a phone, a wide screen and paper. It loads nothing from elsewhere. */
export const pageStyle = `${coloursStyle}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
article,.languages{max-width:62rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.6rem);line-height:1.15;letter-spacing:-.015em;margin:1.2rem 0 .5rem;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.25;margin:0 0 .4rem;text-wrap:balance}
h3{font-size:1rem;line-height:1.3;margin:1.5rem 0 .4rem}
p{margin:.4rem 0;max-width:46rem}
section{margin:3rem 0 0;padding:1.5rem 0 0;border-top:1px solid var(--grid);scroll-margin-top:1rem}
a{color:inherit;text-decoration-color:var(--muted);text-underline-offset:.2em}
.subtitle,.note{color:var(--muted)}
.subtitle{font-size:1.1rem}
.note{font-size:.9rem}
.languages{display:flex;justify-content:flex-end;gap:.25rem;padding-top:1rem}
.languages label{padding:.3rem .8rem;border:1px solid var(--grid);border-radius:2rem;cursor:pointer;font-size:.9rem}
.choice{position:absolute;width:1px;height:1px;opacity:0}
#lv:checked~.languages [for=lv],#en:checked~.languages [for=en]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
#lv:focus-visible~.languages [for=lv],#en:focus-visible~.languages [for=en],.scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
#lv:checked~main [lang=en],#en:checked~main [lang=lv]{display:none}
.remark{margin:1.4rem 0;padding:.8rem 1.1rem;border-left:.35rem solid var(--vermilion);background:color-mix(in srgb,var(--vermilion) 8%,transparent);border-radius:0 .4rem .4rem 0}
.remark p{margin:.25rem 0;max-width:none}
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem;margin:1.4rem 0}
.summary div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.8rem 1rem;border:1px solid var(--grid);border-radius:.5rem}
.summary dd{margin:0;font-size:1.5rem;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums}
.summary dt{color:var(--muted);font-size:.9rem}
nav ol{columns:2 18rem;column-gap:2.5rem;margin:.3rem 0;padding-left:1.4rem}
nav li{padding:.15rem 0;break-inside:avoid}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
caption{text-align:left;font-weight:650;padding:0 0 .5rem}
th,td{padding:.45rem .7rem;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-weight:500;border-bottom:2px solid var(--muted);vertical-align:bottom}
tbody th{font-weight:600}
tfoot th,tfoot td{border-top:2px solid var(--muted);border-bottom:0;font-weight:650}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td details{margin:0}
td summary{width:auto}
td ul{margin:.3rem 0;padding-left:1.1rem}
.yes,.no{font-weight:600}
dd .yes,dd .no{white-space:nowrap}
.yes::before{content:"✓ ";color:var(--green)}
.no{color:var(--vermilion)}
.no::before{content:"✗ "}
details{margin:.8rem 0}
summary{cursor:pointer;width:max-content;max-width:100%}
code{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
footer{margin:3rem 0 4rem;padding-top:1.5rem;border-top:1px solid var(--grid)}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.2rem;margin:1rem 0}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
@media (max-width:42rem){
table{font-size:.88rem}
th,td{padding:.4rem .3rem}
.number{white-space:normal}
td.number{white-space:nowrap}
section{margin-top:2.2rem}
.facts{grid-template-columns:minmax(0,1fr);gap:0}
.facts dd{margin-bottom:.6rem}
.stacked,.stacked caption,.stacked tbody,.stacked tfoot,.stacked tr,.stacked th,.stacked td{display:block}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked tr{padding:.7rem 0;border-bottom:1px solid var(--grid)}
.stacked th,.stacked td{border:0;padding:.15rem 0}
.stacked td{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.8rem;text-align:left;white-space:normal}
.stacked td:empty{display:none}
.stacked td::before{content:attr(data-label);color:var(--muted);font-size:.85rem}
}
@media print{
@page{margin:14mm}
html{font-size:9.5pt}
body{background:none}
article{max-width:none;padding:0}
.languages,nav{display:none}
.scroll{overflow:visible}
section,footer{margin-top:1.4rem;padding-top:.8rem}
tr,.remark,.summary{break-inside:avoid}
h2,h3,caption{break-after:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
}`;
