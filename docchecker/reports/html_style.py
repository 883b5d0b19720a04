"""The look of the pages: one style for phone, desk and paper. Colours keep 4.5:1 on their ground; no meaning by colour alone."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{--ink:#1b2530;--soft:#4d5967;--line:#d3dae2;--paper:#fff;--shade:#f3f5f8;--blue:#174f91;--good:#14603a;--goodbg:#e2f3e9;
--half:#7a4300;--halfbg:#fdf0dc;--bad:#96201c;--badbg:#fbe6e4;--grey:#444f5b;--greybg:#e9edf1;--mark:#fff0a8}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--shade);color:var(--ink);line-height:1.65;overflow-wrap:anywhere;
font-family:"Noto Sans Thai","Sarabun","TH Sarabun New","Leelawadee UI",Thonburi,Tahoma,"Segoe UI",sans-serif}
header,main,footer{max-width:62rem;margin:0 auto;padding:.5rem 1.25rem}
header{padding-top:1.25rem}
h1{font-size:1.45rem;line-height:1.4;margin:0 0 .5rem}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .6rem}
h3{font-size:1.03rem;line-height:1.5;margin:0 0 .35rem}
table+h3,details+h3{margin-top:1.1rem}
h4{font-size:.95rem;margin:.8rem 0 .2rem;color:var(--soft)}
p{margin:.35rem 0}
a{color:var(--blue);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,
[tabindex]:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.soft{color:var(--soft);font-size:.92rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem}
article{border-top:1px solid var(--line);padding:.9rem 0 .6rem}
article:first-of-type{border-top:0;padding-top:.2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:.6rem 0;padding:0;font-size:.95rem}
dl{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0}
ul,ol{margin:.25rem 0;padding-left:1.25rem}ol{padding-left:2.4rem}
li{margin:.2rem 0}
.big{font-size:1.9rem;font-weight:700;line-height:1.3;margin:.1rem 0}
.scale{display:flex;gap:.35rem;list-style:none;padding:0;margin:.4rem 0 .7rem}
.scale li{margin:0;width:2.4rem;height:.7rem;border-radius:.2rem;background:var(--greybg);border:1px solid #b7c1cb}
.scale .on{background:var(--blue);border-color:var(--blue)}
.chip{display:inline-block;padding:.05rem .6rem;border-radius:1rem;font-weight:600;font-size:.92rem;border:1px solid;
line-height:1.6}
.chip{overflow-wrap:normal}
td .chip{margin:.05rem 0}.result{width:34%;min-width:8.5rem}
.met{color:var(--good);background:var(--goodbg)}.partial{color:var(--half);background:var(--halfbg)}
.missing{color:var(--bad);background:var(--badbg)}.unreadable,.not_applicable,.person{color:var(--grey);background:var(--greybg)}
.person{border-style:dashed}
.need{border-left:.3rem solid var(--half);background:#fdf8ef;padding:.4rem .8rem;margin:.5rem 0;border-radius:0 .3rem .3rem 0}
.quotes{list-style:none;padding:0}
:lang(th) ol{list-style-type:thai}
.quotes>li{margin:.35rem 0;padding-left:.75rem;border-left:.2rem solid var(--line)}
summary{cursor:pointer}
details>summary .soft{display:inline}
.around{margin:.4rem 0 .6rem;padding:.5rem .8rem;background:var(--shade);border-radius:.3rem;font-size:.95rem}
.around p{margin:.3rem 0}.around .aside{color:var(--soft)}
mark{background:var(--mark);color:inherit;padding:.05em 0;border-bottom:2px solid #9a7400}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--soft);padding:.1rem 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
figure{margin:.75rem 0 1.25rem}
figcaption{font-size:.92rem;margin-top:.35rem}
.sheet{display:block;width:100%;height:auto;border:1px solid #8a95a1;background:#fff}
.sheet rect{mix-blend-mode:multiply;fill:#ffd400;fill-opacity:.35;stroke:#9a5b00;stroke-width:1.5}
.sheet g:target rect{fill:#ff7a00;fill-opacity:.4;stroke:#96201c;stroke-width:4}
.sheet text{font:700 13px sans-serif;fill:#96201c;stroke:#fff;stroke-width:3px;paint-order:stroke}
li:target,article:target{outline:2px solid var(--blue);outline-offset:4px}
.bar{display:block;width:100%;height:.9rem}
.bar rect,.key rect{fill:var(--blue)}.bar .track{fill:#e3e8ee}
.l1 rect,rect.l1{fill:#b0413e}.l2 rect,rect.l2{fill:#d98a3d}.l3 rect,rect.l3{fill:#e0c14a}.l4 rect,rect.l4{fill:#7fae5c}
.l5 rect,rect.l5{fill:#2f7d4f}.l0 rect,rect.l0{fill:#8b97a4}
.cell{width:45%;min-width:6rem}thead th{overflow-wrap:normal}
.keys{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0;font-size:.92rem}
.key{width:.8rem;height:.8rem;vertical-align:-.05rem;margin-right:.3rem}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.5rem 0}
form[hidden]{display:none}
label{display:block;font-size:.92rem;color:var(--soft);flex:1 1 11rem}
input,select{display:block;width:100%;font:inherit;color:var(--ink);padding:.35rem .5rem;border:1px solid #76828f;
border-radius:.3rem;background:#fff}
th button{font:inherit;color:var(--blue);background:none;border:0;padding:.2rem 0;text-align:left;cursor:pointer;
text-decoration:underline;text-underline-offset:.15em}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
footer{color:var(--soft);font-size:.9rem;padding-bottom:1.5rem}
@media (min-width:40.01rem),print{.wide th:first-child{width:30%}.wide th:nth-child(2){width:20%}.wide th:nth-child(4){width:24%}}
@media (max-width:40rem){header,main,footer{padding-left:.75rem;padding-right:.75rem}section{padding:.8rem .85rem}
h1{font-size:1.25rem}
dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .4rem}.big{font-size:1.6rem}
.wide thead{position:absolute;left:-99rem}.wide tr,.wide tbody,.wide{display:block}
.wide tr{border-bottom:1px solid var(--line);padding:.5rem 0}
.wide tr[hidden]{display:none}.wide th,.wide td{display:block;border:0;padding:.05rem 0;text-align:left;white-space:normal}
.wide td::before{content:attr(data-label) ": ";color:var(--soft)}}
@media print{@page{margin:15mm 14mm}body{background:#fff;font-size:10.5pt;line-height:1.5}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
section{border:0;padding:0;margin:0 0 5mm}nav,form,.skip,.back,.goto{display:none!important}h2,h3,h4{break-after:avoid}
li,tr,figure,.need{break-inside:avoid}
.sheet{max-height:235mm;width:auto;max-width:100%;margin:0 auto}a{color:inherit;text-decoration:none}
thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
