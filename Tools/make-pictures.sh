#!/bin/sh
# Draws the pictures in Templates/assets: the icon in other sizes, and what social networks show beside
# a link. They have no words, so that they are right in every language and for any protocol.
#
# Usage: Tools/make-pictures.sh      after: apt-get install librsvg2-bin optipng
set -eu
cd "$(dirname "$0")/../Templates/assets"

for size in 16 32 48; do
  rsvg-convert -w $size -h $size icon.svg -o icon-$size.png
done

# Telephones cut off its corners and have nothing behind it.
rsvg-convert -w 132 -h 132 --page-width 180 --page-height 180 --left 24 --top 24 \
  --background-color '#ffffff' icon.svg -o icon-180.png

# Two plates side by side, the first one filled and the second one outlined, as on a comparison.
rsvg-convert -o social.png <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<path fill="#12161b" d="M0 0h1200v630h-1200z"/>
<g transform="translate(70 115)">
<rect width="500" height="400" rx="20" fill="#1c2229"/>
<rect x="50" y="50" width="230" height="110" rx="16" fill="#8ab4e8"/>
<path stroke="#12161b" stroke-width="18" stroke-linecap="round" d="M95 105h140"/>
<path stroke="#b4bec8" stroke-width="14" stroke-linecap="round" d="M57 222h386M57 276h330M57 330h220"/>
</g>
<g transform="translate(630 115)">
<rect width="500" height="400" rx="20" fill="#1c2229"/>
<rect x="54" y="54" width="222" height="102" rx="12" fill="#12161b" stroke="#f0a63c" stroke-width="8"/>
<path stroke="#f0a63c" stroke-width="18" stroke-linecap="round" d="M95 105h140"/>
<path stroke="#b4bec8" stroke-width="14" stroke-linecap="round" d="M57 222h386M57 276h260M57 330h330"/>
</g>
</svg>
SVG

optipng -quiet -o5 icon-180.png social.png
