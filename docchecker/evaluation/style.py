"""How the page of an evaluation looks on a screen, a phone and paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{--ink:#1d2733;--soft:#5b6775;--line:#d5dce4;--paper:#fff;--shade:#f4f6f9;--blue:#1f5fa8;--good:30,125,80;--bad:190,85,20}
*{box-sizing:border-box}
body{margin:0;background:var(--shade);color:var(--ink);line-height:1.6;
font-family:"Noto Sans Thai","Sarabun","TH Sarabun New","Leelawadee UI",Thonburi,Tahoma,"Segoe UI",sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.5rem;line-height:1.35;margin:.5rem 0 1rem}
h2{font-size:1.2rem;margin:0 0 .5rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem}
ul{margin:.25rem 0 .75rem;padding-left:1.25rem;color:var(--soft);font-size:.92rem;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 1rem;font-size:.92rem}
a{color:var(--blue)}
.scroll{overflow-x:auto;margin:.75rem 0}
figure{margin:0}
table{border-collapse:separate;border-spacing:0;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap;vertical-align:middle}
th{font-weight:600}
tbody th{font-weight:400}
thead th{color:var(--soft);border-bottom:2px solid var(--line)}
tr>th:first-child{text-align:left;white-space:normal;min-width:9rem;max-width:24rem;position:sticky;left:0;background:var(--paper)}
td small{color:var(--soft);font-size:.85em}
td svg{display:block;margin:.1rem 0 0 auto}
.axis{stroke:#8a96a3}.track{stroke:#dde3ea}.whisker,.dot{stroke:var(--blue)}.dot{fill:var(--blue)}
.ideal{stroke:#8a96a3;stroke-dasharray:4 4}
.frame text{fill:#5b6775;font-size:11px}
.frame{max-width:26rem;width:100%;height:auto;display:block}
.r1{background:rgba(var(--good),.12)}.r2{background:rgba(var(--good),.24)}.r3{background:rgba(var(--good),.36)}.r4{background:rgba(var(--good),.5)}
.w1{background:rgba(var(--bad),.12)}.w2{background:rgba(var(--bad),.24)}.w3{background:rgba(var(--bad),.36)}.w4{background:rgba(var(--bad),.5)}
.right{outline:1px solid rgba(var(--good),.6);outline-offset:-2px}
footer{color:var(--soft);font-size:.85rem}
@media (max-width:40rem){main{padding:.6rem}section{padding:.75rem}h1{font-size:1.25rem}th,td{padding:.3rem .4rem}
tr>th:first-child{min-width:7.5rem;max-width:10rem;overflow-wrap:anywhere}td small{display:block}td svg{width:5rem;height:.4rem}}
@media print{body{background:#fff}main{max-width:none;padding:0}section{border:0;padding:0;break-inside:auto}nav{display:none}
tr,figure,svg{break-inside:avoid}.scroll{overflow:visible}table{font-size:8.5pt}th,td{padding:.15rem .3rem}
tr>th:first-child{position:static}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
