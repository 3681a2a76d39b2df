// Data from Can I email (https://www.caniemail.com), as of 29 June 2026, commit 6b086a34.
// What a linter has to look for, and the column for the Gmail app with other accounts, are ours.
//
// MIT License
//
// Copyright (c) 2019 Rémi Parmentier
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of this software
// and associated documentation files (the "Software"), to deal in the Software without
// restriction, including without limitation the rights to use, copy, modify, merge, publish,
// distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
// Software is furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all copies or
// substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING
// BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
// NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
// DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
// OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

/// One line a feature: id, title, what to look for, and a letter for each client (y supported,
/// a partly, n not, u unknown, - no data), then one for the Gmail app with a non-Google account.
enum CanIEmail {
  static let clients = [
    "apple-mail.ios", "apple-mail.macos", "gmail.android", "gmail.desktop-webmail", "gmail.ios",
    "gmail.mobile-webmail", "outlook.android", "outlook.ios", "outlook.macos",
    "outlook.outlook-com", "outlook.windows", "outlook.windows-mail", "yahoo.android",
    "yahoo.desktop-webmail", "yahoo.ios", "aol.android", "aol.desktop-webmail", "aol.ios",
    "samsung-email.android", "thunderbird.macos", "thunderbird.windows", "protonmail.android",
    "protonmail.desktop-webmail", "protonmail.ios", "hey.desktop-webmail",
    "fastmail.desktop-webmail", "gmx.android", "gmx.desktop-webmail", "gmx.ios", "web-de.android",
    "web-de.desktop-webmail", "web-de.ios", "ionos-1and1.android", "ionos-1and1.desktop-webmail",
    "mail-ru.desktop-webmail", "orange.android", "orange.desktop-webmail", "orange.ios",
    "sfr.android", "sfr.desktop-webmail", "sfr.ios", "laposte.android", "laposte.desktop-webmail",
    "laposte.ios", "t-online-de.desktop-webmail", "free-fr.desktop-webmail",
    "wp-pl.desktop-webmail", "rainloop.desktop-webmail",
  ]

  // One string compiles in no time; an array of 305 literals takes seconds.
  static let table = """
    css-accent-color	accent-color	prop=accent-color	yynnnnnnnnnnnnnnnny--nnnyn--------ynnnnyn-----\
    --	n
    css-align-items	align-items	prop=align-items	yynnnnyyyynnnnnnnnyy-yyyyyynyynyyyynnnyyy-y-----	n
    css-animation	animation	prop=animation,animation-name,animation-duration,animation-delay,anima\
    tion-iteration-count,animation-direction,animation-fill-mode,animation-play-state,animation-ti\
    ming-function	yynnnnnnnnnnnnnnnnyn-nnnyyynyynyyannnnnan-a-----	n
    css-aspect-ratio	aspect-ratio	prop=aspect-ratio	yynnnnnnnnnnnnnnnnnn-yyyynynyynyyyynnnyyy-y---\
    --	n
    css-at-font-face	@font-face	at=font-face	yynnnnnnnnannnnnnnyy-ynnynnnynnynynnnnnnn-n-----	n
    css-at-import	@import	at=import	yynnnnnnnnyynnnnnnnn-ynnynnnynnynynnnnnnn-n---n-	n
    css-at-keyframes	@keyframes	at=keyframes	yynnnnnnnnnnnynnynyy-nnnyyynyynyyannnnnnn-n-----	n
    css-at-media-device-pixel-ratio	@media (-webkit-device-pixel-ratio)	media=device-pixel-ratio	y\
    ynnnnyyyynnnnnnnnyn-ynnyyynyynyyynyyynnn-n-----	n
    css-at-media-hover	@media (hover), @media (any-hover)	media=hover,any-hover	yynnnnyyyynnnnnnnn\
    yu-yyyuu--------nuuunnn-n-----	n
    css-at-media-orientation	@media (orientation)	media=orientation	ayyynnyyyynnnnnnnnyn-nnnyyyyyy\
    yyyyyyyynnn-n-----	n
    css-at-media-prefers-color-scheme	@media (prefers-color-scheme)	media=prefers-color-scheme	yyn\
    nnnyyyynnnnnnnnyn-nnnnyynyynyyynyyynnn-n-ny--	n
    css-at-media-prefers-reduced-motion	@media (prefers-reduced-motion)	media=prefers-reduced-moti\
    on	yynnnnyyyynnnnnnnnyn-aaaynynyynyyynyyynyn-n-----	n
    css-at-media	@media	at=media	yyaaanaaaannaaaaaaan-yaayyyyyyyyyyayyynnn-n-----	n
    css-at-supports	@supports	at=supports	yynnnnnnnnnnyyyyyyyn-ynnynynyynyyynyyynnn-n-----	n
    css-backdrop-filter	backdrop-filter	prop=backdrop-filter	yynnnnnnynnnnnnnnnyu-yyyuuunuunuuuyuu\
    nyyy-u-----	n
    css-background-blend-mode	background-blend-mode	prop=background-blend-mode	yyayanyyyynnnnnnnny\
    y-yyyyyynyynyyyynnnyyy-y-----	n
    css-background-clip	background-clip	prop=background-clip	yyayanyyyynnnnnnnnyy-yyyyyynyynyyyynn\
    nyyy-y-----	n
    css-background-color	background-color	prop=background-color	yyyyyyyyyyyyyyyyyyyy-yyyyyyayyayyy\
    yaaayyy-y-----	y
    css-background-image	background-image	prop=background-image	yyyyyyyyyynnaaaaaayy-yyyyyyayyayyy\
    yyyyyyy-y-nn--	y
    css-background-origin	background-origin	prop=background-origin	yyayanyyyynnnnnnnnyy-yyyyyynyyn\
    yyyynnnyyy-y-----	a
    css-background-position	background-position	prop=background-position	yyyyyyyyyynnyyyyyyyy-yyyy\
    yyayyayyyyyyyyyy-y-----	y
    css-background-repeat	background-repeat	prop=background-repeat	yyyyyyyyyynnyyyyyyyy-yyyyyyayya\
    yyyyyyyyyy-y-----	y
    css-background-size	background-size	prop=background-size	yyayanyyyynnyyyyyyyy-yyyyyynyynyyyynn\
    nyyy-y-----	n
    css-background	background	prop=background	yyyyyyyyyyaaaaaaaayy-yyyyyyayyayyyyaaayyy-y-----	y
    css-block-inline-size	block-size & inline-size	prop=block-size,inline-size	yynnnnnnnnnnnnnnnny\
    y-yyyyyynyynyyyyunnuyy-y-----	n
    css-border-collapse	border-collapse	prop=border-collapse	yyyyyyyyyyyyyyyyyyyy-yyyuuuyuuyuuuyuu\
    uyyy-u-----	y
    css-border-image	border-image	prop=border-image,border-image-source,border-image-slice,border-\
    image-width,border-image-outset,border-image-repeat	yynnnnnnnnnnnnnnnnyy-yyyyyynyynyyyynnnyyy-\
    y-----	n
    css-border-inline-block-individual	border-inline & border-block individual logical properties	\
    prop=border-inline-color,border-inline-style,border-inline-width,border-block-color,border-blo\
    ck-style,border-block-width	yynnnnnnnnnnnnnnnnau-yyyuuynyynyyyyuuuyyy-u-----	n
    css-border-inline-block-longhand	border-inline & border-block longhand properties	prop=border-\
    inline-start-color,border-inline-start-style,border-inline-start-width,border-inline-end-color\
    ,border-inline-end-style,border-inline-end-width,border-block-start-color,border-block-start-s\
    tyle,border-block-start-width,border-block-end-color,border-block-end-style,border-block-end-w\
    idth	yynnnnnnnnnnnnnnnnyu-yyyuuynyynyyyyuuuyyy-u-----	n
    css-border-inline-block	border-inline & border-block	prop=border-inline,border-block,border-in\
    line-start,border-inline-end,border-block-start,border-block-end	yynnnnnnnnnnnnnnnnnu-yyyuuyny\
    ynyyyyuuuyyy-u-----	n
    css-border-radius-logical	border-radius logical properties	prop=border-start-start-radius,bord\
    er-start-end-radius,border-end-start-radius,border-end-end-radius	yynnnnnnnnnnnnnnnnnu-yyyuu--\
    ------yuuuyyy-u-----	n
    css-border-radius	border-radius	prop=border-radius,border-top-left-radius,border-top-right-rad\
    ius,border-bottom-left-radius,border-bottom-right-radius	yyyyyyyyyynnaaaaaayy-yyyyyynyynyyyynn\
    nyyy-y-----	y
    css-border-spacing	border-spacing	prop=border-spacing	yyyyyyyynynnyyyyyyyy-yyyuuuyuuyuuuyuuuyy\
    y-u-----	y
    css-border	border	prop=border,border-width,border-style,border-color,border-top,border-right,b\
    order-bottom,border-left,border-top-width,border-top-style,border-top-color,border-right-width\
    ,border-right-style,border-right-color,border-bottom-width,border-bottom-style,border-bottom-c\
    olor,border-left-width,border-left-style,border-left-color	yyyyyyyyyyaayyyyyyyy-yyyyyyyyyyyyyy\
    yyyyyy-y-----	y
    css-box-shadow	box-shadow	prop=box-shadow	yyananyyyynnnnnnnnyy-yyyyyynyynyyyynnnyyy-y-----	y
    css-box-sizing	box-sizing	prop=box-sizing	yyyyynyyyynnnnnnnnyy-yyyyyyyyyyyyyynnnyyy-y-----	y
    css-caption-side	caption-side	prop=caption-side	yyyyyyyyyynnyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y---\
    --	y
    css-clear	clear	prop=clear	yyayyuayuynnaaaaaayu-yyyuuuauuauuuyuuuuuu-u-----	a
    css-clip-path	clip-path	prop=clip-path	yynnnnnnnnnnnnnnnnyy-yyyyyynyynyyyannnyyy-y-----	n
    css-color-scheme	color-scheme CSS property	prop=color-scheme	yynnnnnnnnnunnnnnnyy-nynnnunuunuu\
    unuuuyan-u-nu--	n
    css-column-count	column-count	prop=column-count	yyyyynyyyynnnnnnnnyy-yyyyyynyynyyyyyyyyyy-y---\
    --	y
    css-column-layout-properties	css column properties	prop=columns,column-count,column-fill,colum\
    n-rule,column-rule-color,column-rule-style,column-rule-width,column-span,column-width	yyyyyyyy\
    yynnnnnnnnyy-yyyyy--------yuuuyyy-u-----	y
    css-comments	CSS comments	other=csscomment	yyayyayyyyyyayaayayy-yyyuuunuunuuuannnaaa-a-----	a
    css-conic-gradient	conic-gradient()	fn=conic-gradient,repeating-conic-gradient	yynnnnnnnnnnnnn\
    nnnay-yyyyy--------ynnnyyy-y-yn--	n
    css-cursor	cursor	prop=cursor	nannnnnnnnuuaanuuuuy-uauuuyanuuuuuuuuuuuu-u-uu--	n
    css-direction	direction	prop=direction	yyyyyayyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    css-display-flex	display:flex	value=display:flex|inline-flex	yyayayyyyynnyyyyyyyy-yyyyyynyynyy\
    yynnnyyy-y-----	n
    css-display-grid	display:grid	value=display:grid|inline-grid	yyayayyyyynnyyyyyyyy-yyyyyynyynyy\
    yynnnyyy-y-----	n
    css-display-none	display:none	value=display:none	yyyyynyyyyaayyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y--\
    ---	y
    css-display	display	prop=display	yyayayyyyyaaaaaaaayy-yyyyayayyayyyyaaayyy-y-----	a
    css-empty-cells	empty-cells	prop=empty-cells	yyyyyuyyyynnnynnyny--yyyuu--------nuuuuuu-------	y
    css-filter	filter	prop=filter	yynnnnnnnnnnnnnnnnyy-yyyynynyynyyyannnyyy-y-----	n
    css-flex-direction	flex-direction:column	value=flex-direction:column|column-reverse	yynnnnnyyy\
    nnnnnnnnyy-yyyyyynyynyyyynnnyyy-y-----	n
    css-flex-wrap	flex-wrap: wrap	value=flex-wrap:wrap|wrap-reverse	yynnnnyyyynnnnnnnnyy-yyyyyynyy\
    nyyyynnnyyy-y-----	n
    css-float	float	prop=float	yyayayyyyynnaaaaaayy-yyyyyyayyayyyyyyyyyy-y-----	a
    css-font-kerning	font-kerning	prop=font-kerning	yyyyyyyyyyn-nnn-n-yy-yyy---n------n---uyu---ny\
    --	y
    css-font-size-adjust	font-size-adjust	prop=font-size-adjust	yyayayyyyynnaaauuuuy-yyyuuyayuauuu\
    yuuuuuu-u-----	n
    css-font-size	font-size	prop=font-size	yyyyyyyyyyaaaaaaaaay-yyyuuuauuauuuyuuuuuu-u-----	y
    css-font-stretch	font-stretch	prop=font-stretch	yynyyynyyyn-nnn-nnny-uyy---u------y---nyy---uu\
    --	n
    css-font-weight	font-weight	prop=font-weight	yyyyyyyyyyaaaaaaaayy-yyyyyyyyyyyyyyyayyyy-y-----	y
    css-font	font shorthand	prop=font	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    css-function-clamp	clamp()	fn=clamp	yyayaynnnnnnnnnnnnay-yyyynynyynyyyynnnyyy-y-----	n
    css-function-light-dark	light-dark()	fn=light-dark	yynnnnunnnnnunnunnay-uayau-n------aunnuaa-a\
    -an--	n
    css-function-max	max()	fn=max	yyayaynnnnnnnnnnnnay-yyyynynyynyyyynnnyyy-y-----	n
    css-function-min	min()	fn=min	yyayaynnnnnnnnnnnnay-yyyynynyynyyyynnnyyy-y-----	n
    css-gap	gap, column-gap, row-gap	prop=gap,row-gap,column-gap,grid-gap	yyaaanaaaannnnnnnnyy-yyy\
    ya-n------ynnnyyy-y-yy--	a
    css-grid-template	grid-template-* properties	prop=grid-template,grid-template-areas,grid-templ\
    ate-columns,grid-template-rows	yynnnnnnnnnnnnnnnnyy-yyyynunuuuuuuynnnyyy-y-yy--	n
    css-height	height property	prop=height	yyyyyyyyyyaynnnnnnyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    css-hyphenate-character	hyphenate-character	prop=hyphenate-character	yynnnnnnnnnnnnnnnny--yyyu\
    uunuunuuuauuuuuu-u-----	n
    css-hyphenate-limit-chars	hyphenate-limit-chars	prop=hyphenate-limit-chars	nnnnnnnnnnnnnnnnnnn\
    n-uuuuuunuunuuuyuuuuuu-u-----	n
    css-hyphens	hyphens	prop=hyphens	yynnnunnnnnnnnnunuy--uuuuu--------yuuuyyy-------	n
    css-important	!important keyword	important=1	yyaaaayyyyaaaaaaaayy-aaayyynyynyyyynnnaya-y---n-	a
    css-inert-attribute	inert	attr=inert	yynnnnnnnnnnnnnnnnyu-nanuuuuuuuuuuuuuuuuu-u-----	n
    css-inline-size	inline-size 	prop=inline-size	nnnnnnnnnnnnnnnnnnyy-yyyynynyynyyyyynyyyy-y-----	n
    css-inset	inset	prop=inset,inset-block,inset-inline,inset-block-start,inset-block-end,inset-in\
    line-start,inset-inline-end	yynnnnnnnnnnnnnnnnny-uuuuuunuunuuunuuuuuu-u-----	n
    css-intrinsic-size	fit-content, min-content, max-content	value=*:fit-content|min-content|max-c\
    ontent	yyyyayaayynnnnnnnnny-yyyyy--------ynnnyyy-y-----	n
    css-justify-content	justify-content	prop=justify-content	yynnnnyyyynnnnnnnnyy-yyyyyynyynyyyynn\
    nyyy-y-----	n
    css-left-right-top-bottom	left, right, top, bottom	prop=left,right,top,bottom	yynnnnyyyynnnnnn\
    nnay-yyyyyyyyyyyyyayyyyyy-y-----	n
    css-letter-spacing	letter-spacing	prop=letter-spacing	yyyyyyyyyyaayyyyyyyy-yyyyyyyyyyyyyyyyyyy\
    y-y-----	y
    css-line-height	line-height	prop=line-height	yyyyyyyyyyaayyyyyyyy-yyyyyyyyyyyyyyayayyy-y-----	y
    css-linear-gradient	linear-gradient()	fn=linear-gradient,repeating-linear-gradient	yyayyynnnnn\
    nnnnnnnay-yyyyyynyynyyyynnnyyy-y-yy--	a
    css-list-style-image	list-style-image	prop=list-style-image	yynnnnnnnnnnnnnnnnyy-nnyyyyyyyyyyy\
    yynyyyy-y-----	n
    css-list-style-position	list-style-position	prop=list-style-position	yyyyyyyyyynnyyyyyyyy-yyyy\
    yyyyyyyyyyyyyyyy-y-----	y
    css-list-style-type	list-style-type	prop=list-style-type	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyy\
    yyyy-y-----	y
    css-list-style	list-style	prop=list-style	yyaaaayyayaaaaaaaayy-nayyyyyyyyyyyyyyyyyy-y-----	a
    css-margin-block-start-end	margin-block-start & margin-block-end	prop=margin-block-start,margi\
    n-block-end	yynnnnnnnnnnnnnnnnyu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-margin-inline-block	margin-inline & margin-block	prop=margin-inline,margin-block	yynnnnnnn\
    nnnnnnnnnny-yyyyyynyynyyyyyyyyyy-y-----	n
    css-margin-inline-start-end	margin-inline-start & margin-inline-end	prop=margin-inline-start,m\
    argin-inline-end	yynnnnnnnnnnnnnnnnyu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-margin	margin	prop=margin,margin-left,margin-right,margin-top,margin-bottom	yyaaaaaaaaaaaa\
    aaaayy-yyyyyyyyyyyyyayyyyyy-y-----	a
    css-mask-image	mask-image	prop=mask-image	yynnnnnnynnnnnnnnny--uuuuuunuunuuuyuuuuuu-u-----	n
    css-max-block-size	max-block-size	prop=max-block-size	yynnnunynnnnnnnunuy--yyyuu--------yuuu--\
    --------	n
    css-max-height	max-height property	prop=max-height	yyyyyyyyyynnyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y\
    -----	y
    css-max-inline-size	max-inline-size	prop=max-inline-size	yynnnnnnnnnnnnnnnny--yyyuuunuunuuuyuu\
    uuuu-u-----	n
    css-max-width	max-width	prop=max-width	yyyyyyyyyyaayyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    css-min-block-size	min-block-size	prop=min-block-size	yynnnnnnnnnnnnnnnny--yyyuuunuunuuuyuuuuu\
    u-u-----	n
    css-min-height	min-height property	prop=min-height	yyyyyyyyyynnyyyyyyyy-yynyyyyyyyyyyyyyyyyn-y\
    -----	y
    css-min-inline-size	min-inline-size	prop=min-inline-size	yynnnnnynnnnnnnunuy--yyyuu--------yuu\
    uuuu-------	n
    css-min-width	min-width property	prop=min-width	yyyyyyyyyynnyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y---\
    --	y
    css-mix-blend-mode	mix-blend-mode	prop=mix-blend-mode	yyayanyyyynnnnnnnnyy-yyyynynyynyyyynnnyy\
    y-y-----	n
    css-modern-color	lch(), oklch(), lab(), oklab()	fn=lch,oklch,lab,oklab	yynnnnnnnnnunnnnnnnn-ny\
    yyy--------yuuuuuu-u-----	n
    css-nesting	CSS Nesting	other=nesting	yannnnnnnnnnnnnunuay-ayauuuuuuuuuunuaauan-u-uu--	n
    css-object-fit	object-fit	prop=object-fit	yyayanyyyynnnnnnnnyy-yyyyyynyynyyyynnnyyy-y-----	n
    css-object-position	object-position	prop=object-position	yyayanyyyynnnnnnnnyy-yyyyyynyynyyyynn\
    nyyy-y-----	n
    css-opacity	opacity	prop=opacity	yyyyynyyyynnyyynnnyy-yyyyyynyynyyynnnnyyy-y-----	y
    css-orphans	orphans	prop=orphans	yynnnnyyyynnnnnnnny--yyyuuunuunuuuyuuuuuu-u-----	n
    css-outline-offset	outline-offset	prop=outline-offset	yynnnnnnnnnnnnnnnnyy-yyyyy-n------ynnnyy\
    y-y-yy--	n
    css-outline	outline	prop=outline,outline-color,outline-style,outline-width	yyyyyyyyyynnyyyyyyy\
    y-yyyyyyyyyyyyyynnnyyy-y-yy--	y
    css-overflow-wrap	overflow-wrap	prop=overflow-wrap	aannnunnnnnnnnnunuy--uuuuu--------yuuuuuu--\
    -----	n
    css-overflow	overflow	prop=overflow,overflow-x,overflow-y,overflow-block,overflow-inline	aaaaa\
    aaaaannaaaaaaay-aaayyaaaaaayyayayyyy-y-----	a
    css-padding-block-start-end	padding-block-start & padding-block-end	prop=padding-block-start,p\
    adding-block-end	yynnnnnnnnnnnnnnnnyu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-padding-inline-block	padding-inline & padding-block	prop=padding-inline,padding-block	yynn\
    nnnnnnnnnnnnnnnu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-padding-inline-start-end	padding-inline-start & padding-inline-end	prop=padding-inline-sta\
    rt,padding-inline-end	yynnnnnnnnnnnnnnnnyu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-padding	padding	prop=padding,padding-left,padding-right,padding-top,padding-bottom	yyyyyyy\
    yyyaayyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    css-position	position	prop=position	aannnnanaannaaaaaaay-yyyaayyyyyyyynaaaaaa-a-----	n
    css-pseudo-class-active	:active	pseudo=active	nannnnynaannyyyyynny-yyyyyyyyyyyyynyynnnn-n-----	n
    css-pseudo-class-checked	:checked	pseudo=checked	yynnnnaaaannyyyyyyyy-nnnnynnynnynnnnnnnnn-n--\
    ---	n
    css-pseudo-class-default	:default	pseudo=default	yynnnnyyyannyyyyyyuy-nnnuunnyunuuuyuuuuuu-u-n\
    u--	n
    css-pseudo-class-first-child	:first-child	pseudo=first-child	yynnnnyyaannyyyyyyyy-ynnyyyyyyyyy\
    ynyyynnn-n-----	n
    css-pseudo-class-first-of-type	:first-of-type	pseudo=first-of-type	yynnnnyyaannyyyyyyyy-ynnyyy\
    nyynyyynyyynnn-n-----	n
    css-pseudo-class-focus-visible	:focus-visible	pseudo=focus-visible	uynnnnauaanuyyuyyuyu-yyyuuu\
    uuuuuuuuuuuuuu-u-----	n
    css-pseudo-class-focus-within	:focus-within	pseudo=focus-within	uynnnnauannuyyuyyuyu-yyyuuuuuu\
    uuuuuuuuuuu-u-----	n
    css-pseudo-class-focus	:focus	pseudo=focus	nynnnnynaannyyyyynyy-yyyyynyynyynynyynnnn-n-----	n
    css-pseudo-class-has	:has()	pseudo=has	yynnnnnnnnnnnnnnnnyn-nyyyyynyynyyynnynnnn-n-----	n
    css-pseudo-class-hover	:hover	pseudo=hover	yyaynnynaannyyyyynyy-yyyyyynyynyyynyyynnn-n-----	n
    css-pseudo-class-lang	lang()	pseudo=lang	yynnnnyynnnnnnnnnnyu-yyyuu--------nuuuunu-n-----	n
    css-pseudo-class-last-child	:last-child	pseudo=last-child	yynnnnyyaannyyyyyyyy-ynnyyyyyyyyyyny\
    yynnn-n-----	n
    css-pseudo-class-last-of-type	:last-of-type	pseudo=last-of-type	yynnnnyyaannyyyyyyyy-ynnyyynyy\
    nyyynyyynnn-n-----	n
    css-pseudo-class-link	:link	pseudo=link	yynnnnyyaayyyyyyyyyy-ynnyyyyyyyyyynyyynnn-n-----	n
    css-pseudo-class-not	:not	pseudo=not	yynnnnnnnnnnnnnnnnyy-ynnyyynyynyyynyyynnn-n-----	n
    css-pseudo-class-nth-child	:nth-child	pseudo=nth-child	yynnnnnnnnnnnnnnnnyy-ynnyyynyynyyynyyyn\
    nn-n-----	n
    css-pseudo-class-nth-last-child	:nth-last-child	pseudo=nth-last-child	yynnnnnnnnnnnnnnnnyy-ynn\
    yyynyynyyynyyynnn-n-----	n
    css-pseudo-class-nth-last-of-type	:nth-last-of-type	pseudo=nth-last-of-type	yynnnnnnnnnnnnnnnn\
    yy-nnnyyynyynyyynyyynnn-n-----	n
    css-pseudo-class-nth-of-type	:nth-of-type	pseudo=nth-of-type	yynnnnnnnnnnnnnnnnyy-nnnyyynyynyy\
    ynyyynnn-n-----	n
    css-pseudo-class-only-child	:only-child	pseudo=only-child	yynnnnyyaannyyyyyyyy-ynnyyyyyyyyyyny\
    yynnn-n-----	n
    css-pseudo-class-only-of-type	:only-of-type	pseudo=only-of-type	yynnnnyyaannyyyyyyyy-ynnyyyyyy\
    yyyynyyynnn-n-----	n
    css-pseudo-class-target	:target	pseudo=target	nnnnnnyyaannyyyyynyy-ynnnnnyynyynnnynnnnn-n-----	n
    css-pseudo-class-visited	:visited	pseudo=visited	nnnnnnyyaannyyyyynny-nnnyynynnynnynnynnnn-n--\
    ---	n
    css-pseudo-element-after	::after	pelement=after	yynnnnnaaannnnnnnnyy-ynnyyynyynyyynnnnnnn-n---\
    --	n
    css-pseudo-element-before	::before	pelement=before	yynnnnnaaannnnnnnnyy-ynnyyynyynyyynnnnnnn-n\
    -----	n
    css-pseudo-element-first-letter	::first-letter	pelement=first-letter	yynnnnnaaannyyyyyyyy-ynny\
    yyyyyyyyynnyynnn-n-----	n
    css-pseudo-element-first-line	::first-line	pelement=first-line	yynnnnnaaannyyyyyyyy-ynnyyyyyyy\
    yyynnyynnn-n-----	n
    css-pseudo-element-marker	::marker	pelement=marker	yynnnnnnnnnnyyyyyyyy-nyyyy--------nnyynnn-n\
    -----	n
    css-pseudo-element-placeholder	::placeholder	pelement=placeholder	yynnnnnaaannyyyyyyyy-nnnnynn\
    ynnynnnnnnnnn-n-----	n
    css-radial-gradient	radial-gradient()	fn=radial-gradient,repeating-radial-gradient	yyayyynnnnn\
    nnnnnnnyy-yyyyyynyynyyyyyyyyyy-y-yy--	a
    css-resize	resize	prop=resize	nannnunnnnnnnnnnnnyu-aanuuunnunnuuyuunuun-u-----	n
    css-rgb	rgb()	fn=rgb	yyaaaayyyyaaaaaaaayy-yyyyyyayyayyyyaaayyy-y-----	a
    css-rgba	rgba()	fn=rgba	yyaaaayyyynnaaaaaayy-yyyyyynyynyyyynnnyyy-y-----	a
    css-scroll-snap	scroll-snap	prop=scroll-snap-type,scroll-snap-align,scroll-snap-stop	yynnnnnnn\
    nnnnnnnnnyy-yyyyn--------ynnnyyy-y-----	n
    css-selector-adjacent-sibling	Adjacent sibling combinator	sel=+	yyayanyyyynnyyyyyyyy-ynnyyyayy\
    ayyyyyyynyn-y-----	n
    css-selector-attribute	Attribute selector	sel=[attr]	yyaaanaaaannaaaaaayy-nnnyyynyynyynayyynyn\
    -y-----	n
    css-selector-chaining	Chaining selectors	sel=.a.b	yyayanyyynnnyyyyyyyy-ynnyyyayyayyyyyyynyn-y-\
    ----	n
    css-selector-child	Child combinator	sel=>	yyayanyyyynnyyyyyyyy-ynnyyynyynyyyyynynyn-y-----	n
    css-selector-class	Class selector	sel=.a	yyayanyyyyyyyyyyyyyy-ynnyyyyyyyyyyyyyynyn-y-----	n
    css-selector-descendant	Descendant combinator	sel=a b	yyayanyyyyyyyyyyyyyy-ynnyyyayyayyyyyyyny\
    n-y-----	n
    css-selector-general-sibling	General sibling combinator	sel=~	yyayanyyyynnyyyyyyyy-ynnyyynyyny\
    yyyyyynyn-y-----	n
    css-selector-grouping	Grouping selectors	sel=a,b	yyayanyyyyyyyyyyyyyy-ynnyyyayyayyyyyyynyn-y--\
    ---	n
    css-selector-id	ID selector	sel=#a	yyayanyyyyyyyyyyyyyy-ynnyyyyyyyyynyyyynyn-y-----	n
    css-selector-type	Type selector	sel=a	yyayanyyyyyyyyyyyyyy-ynnyyynyynyyyyyyynyn-y-----	n
    css-selector-universal	Universal selector *	sel=*	yyayanyyyynnyyyyyyyy-ynnyyyyyyyyyynyyynyn-y-\
    ----	n
    css-shape-margin	shape-margin	prop=shape-margin	yynnnnnnynnnnnnnnnyy-yyyuu--------yuuuuuu-u---\
    --	n
    css-shape-outside	shape-outside	prop=shape-outside	yynnnnnnynnnnnnnnnyy-yyyuu--------yuuuuuu-u\
    -----	n
    css-sytem-ui	system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace	value=font-family:sy\
    stem-ui|ui-serif|ui-sans-serif|ui-rounded|ui-monospace	yyayyyayyynnayyayyaa-ayyyy-y------yayya\
    yy-y-y---	a
    css-tab-size	tab-size	prop=tab-size	yynnnunyyynnnnnunuy--yyyuunnynnynynuuuuuu-------	n
    css-table-layout	table-layout	prop=table-layout	yyyyyuyynynnyyyuyuy--yyyuu--------yuuuuuu-----\
    --	y
    css-text-align-last	text-align-last	prop=text-align-last	yyyyyynnnnn-nnn-n-y--yyy----------y--\
    -------yy--	y
    css-text-align	text-align	prop=text-align	yyayyaayyyaaaaaaaaay-yyyyyyayyayyyyaaayyy-y-----	a
    css-text-decoration-color	text-decoration-color	prop=text-decoration-color	yyayanyyyynnyyyyyyy\
    y-yyyyyynyynyyyyynyyyy-y-----	n
    css-text-decoration-line	text-decoration-line	prop=text-decoration-line	yyyyyyyyyynnyyynyyyy-y\
    yyuuunuunuuuyuuuuuu-u-----	y
    css-text-decoration-skip-ink	text-decoration-skip-ink	prop=text-decoration-skip-ink	yynnnnnnnn\
    nnnnnnnnyy-yyyyyunuunuuuyunnuyu-y-----	n
    css-text-decoration-style	text-decoration-style	prop=text-decoration-style	yyyyyyyyyynnyyynyyy\
    y-yyyuuunuunuuuyuuuuuu-u-----	y
    css-text-decoration-thickness	text-decoration-thickness	prop=text-decoration-thickness	yynnnnn\
    nnnnnnnnnnnyy-yyyyyynyynyyyynnynyy-y-----	n
    css-text-decoration	text-decoration	prop=text-decoration	yyayayyyyyaayyyyyyyy-yynyyyaayaayyyyy\
    nyyn-y-----	n
    css-text-emphasis-position	text-emphasis-position	prop=text-emphasis-position	yynnnnnnynnnnnnn\
    nnnu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-text-emphasis	text-emphasis	prop=text-emphasis,text-emphasis-color,text-emphasis-style	yyn\
    yynnyyynnnnnnnnnu-yyyuuynyynyyyyuuuuuu-u-----	n
    css-text-indent	text-indent	prop=text-indent	yyaaaayyyyyyaaaaaayy-yayyyyyyyyyyyayyyyyy-y-----	a
    css-text-justify	text-justify	prop=text-justify	nnnanannnaannannnnnu-yanuuuauunuuuauuuuuu-u---\
    --	n
    css-text-orientation	text-orientation	prop=text-orientation	yyyyyyyyyynnnnnnnnyy-yyyuuunuunuuu\
    yuuuuuu-u-----	y
    css-text-overflow	text-overflow	prop=text-overflow	yyayayyyyynnnnnnnnny-yyyyyynyynyyyyynyyyy-y\
    -----	n
    css-text-shadow	text-shadow	prop=text-shadow	yynnnnnnnnnnyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	n
    css-text-transform	text-transform	prop=text-transform	yyyyyyyyyyaayyyyyyyy-yyyyyyyyyyyyyyyyyyy\
    y-y-----	y
    css-text-underline-offset	text-underline-offset	prop=text-underline-offset	yynnnnnnnnnnnnnnnny\
    y-yyyyyynyynyyyynnynyy-y-----	n
    css-text-underline-position	text-underline-position	prop=text-underline-position	aayyayyanynnn\
    nnnnnyy-yyyuuunuunuuuyuuuuuu-u-----	a
    css-text-wrap	text-wrap	prop=text-wrap,text-wrap-mode,text-wrap-style	yynnnnnnnnnnnnnnnnyu-yyy\
    uuunuunuuuyuuuuuu-u-----	n
    css-transform	transform	prop=transform,rotate,scale,translate	yynnnnnnnnnnnnnnnnyy-yyyyyynyyny\
    yynnnnyyy-y-----	n
    css-transition	transition	prop=transition,transition-delay,transition-duration,transition-prop\
    erty,transition-timing-function	yynnnnnnnnnnaaaaaaay-uynayuuuuuuuuynnnnyn-y-uy--	n
    css-unit-calc	CSS calc() function	fn=calc	yyayaynnnnnnnnnnnnyyyyyyyyynyynyyyynnnyyy-y-----	n
    css-unit-ch	ch unit	unit=ch	yyyyyyyyyynnnnnnnnyyyyyyyyynyynyyyynnnyyy-y-----	y
    css-unit-cm	cm unit	unit=cm	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-em	em unit	unit=em	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-ex	ex unit	unit=ex	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-in	in unit	unit=in	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-initial	initial unit	value=*:initial	yyaaayyyyynnnnnnnnyyyyyyyyynyynyyyynnnyyy-y-----	n
    css-unit-mm	mm unit	unit=mm	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-pc	pc unit	unit=pc	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-percent	% unit	unit=%	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-pt	pt unit	unit=pt	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-px	px unit	unit=px	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    css-unit-rem	rem unit	unit=rem	yyyyyyyyyynnnnnnnnyyyyyyyyynyynyyyynnnyyy-y-----	y
    css-unit-vh	vh unit	unit=vh	ayyyyyyyyynnyyyyyyyyyyyyynanyanyyyynnnnyy-y-----	y
    css-unit-vmax	vmax unit	unit=vmax	yyyyyyyyyynnnnnnnnyyyyyyyyanyanyyyynnnyyy-y-----	y
    css-unit-vmin	vmin unit	unit=vmin	yyyyyyyyyynnnnnnnnyyyyyyyyanyanyyyynnnnyy-y-----	y
    css-unit-vw	vw unit	unit=vw	yyyyyyyyyynnyyyyyyyyyyyyynynyynyyyynnnyyy-y-----	y
    css-user-select	user-select	prop=user-select,-webkit-user-select	aynnnunnnnnnnnnnnnyu-aaauuunu\
    unnuuyuuuuuu-u-----	n
    css-variables	CSS Variables (Custom Properties)	customprop=1;fn=var	yynnnnnnnnnnnnnnnnyyyyyyyn\
    ynyynyyynnnnyyy-y-----	n
    css-vertical-align	vertical-align	prop=vertical-align	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyy\
    y-y-----	y
    css-visibility	visibility	prop=visibility	yynnnnyyyynnyyyynyyy-yyyyyyyyyyyyyynnnyyy-y-----	n
    css-white-space-collapse	white-space-collapse	prop=white-space-collapse	yynnnnnnnnnnnnnnnny--y\
    yyuu--------yuuuuuu-------	n
    css-white-space	white-space	prop=white-space	yyayayyyyynnayayyyny-yyyyyayyayyayyyyyayy-y-----	n
    css-widows	widows	prop=widows	yynnnnyyyynnnnnnnny--yyyuuunuunuuuyuuuuuu-u-----	n
    css-width	width property	prop=width	yyyyyyyyyyayyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-a-----	y
    css-word-break	word-break	prop=word-break	aaayaaaaaaynnnnnnnay-ayaaynnynnynyynanyyy-y-----	a
    css-word-spacing	word-spacing	prop=word-spacing	yyyyyyyyyynnaaanaayy-yyyuuuauuauuuyuuuuuu-u---\
    --	y
    css-word-wrap	word-wrap	prop=word-wrap	yyaa--ny-ynn-y----------------------------------	a
    css-writing-mode	writing-mode	prop=writing-mode	yyayayyyyynnnnnnnnyy-yyyynynyynyyyynnnyyy-y---\
    --	n
    css-z-index	z-index	prop=z-index	yynnnnyyyynnyyyyyyyy-yyyyyyyyyyyyynyyyyyy-y-----	n
    html-abbr	<abbr> element	el=abbr	yyyyyyyyyynnnnnnnnyy-uyyny-y--y---nunnuyy-y-yy--	y
    html-acronym	<acronym> element	el=acronym	yyyyyyyyyynnnnnnnnyy-yyyuu-y--y---nuuuyyy-u-yu--	y
    html-address	address	el=address	yyyyyyyyyyyyyyyyyyyy-yyyyynyynyynnynnnyyy-y-----	y
    html-align	align attribute	attr=align	yyyyyyyyayyyyyyyyyyy-yayayyyyyyyyyyyyyyyy-y-----	y
    html-anchor-links	Local anchors	href=#	yyyynyyyyyyynannayny-nynnynyynyyyyyynnnnn-n-----	n
    html-aria-describedby	aria-describedby attribute	attr=aria-describedby	yynnnnyyyynnnnnnnnyn-yy\
    ynnnnynnynynnnnyyy-y-----	n
    html-aria-hidden	aria-hidden attribute	attr=aria-hidden	yyyyyyyyyyynnnnnnnyn-yyynynnynnynyynnn\
    yyy-y-----	y
    html-aria-label	aria-label attribute	attr=aria-label	yyyyyyyyyyynnnnnnnyn-yyynynnynnynyynnnyyy\
    -y-----	y
    html-aria-labelledby	aria-labelledby attribute	attr=aria-labelledby	yynnnnyyynnnnnnnnnyn-yyynn\
    nnynnynyynnnyyy-y-----	n
    html-aria-live	aria-live attribute	attr=aria-live	yyyyyynnnnannnnnnnyn-yyynynnynnynyynnnyyy-y-\
    ----	y
    html-audio	<audio> element	el=audio	yynnnnnnnnnnnnnnnnyyynnnnnnnnnnnynnnnnyyy-n-----	n
    html-background	background attribute	attr=background	yyayayyyyyanyyyyyyyy-yyynyyyyyyyyyyyyyyyy\
    -y-yy--	n
    html-base	<base>	el=base	yyaaaanaaaynaaaaaayy-nanaannynnynynnnnnnn-n-----	a
    html-bdi	<bdi> element	el=bdi	yynnnnnnnnnnnnnnnnyy-yyynynnynnynnnnnnyyy-y-----	n
    html-blockquote	<blockquote> element	el=blockquote	yyyyyyyyyyyyyyyyyyyy-yyyayyyyyyyyyyyyyyyy-y\
    -----	y
    html-body	<body> element	el=body	yyaaaaaanayynannanyy-nnnanyyyyyyyynaaannn-n-----	a
    html-button-reset	<button type="reset"> element	attrval=button/type/reset	yyyyayynyynnnnnnnnya\
    -nyynynnynnynaayyyyay-y-----	n
    html-button-submit	<button type="submit"> element	attrval=button/type/submit	yyyyayynnnnnyynyy\
    yyy-nyynynnynnynaayyyyay-y-----	n
    html-cellpadding	cellpadding attribute	attr=cellpadding	yyyyyyyyyyyyyyyyyyyy-yyyuuuyuuyuuuyuuu\
    uuu-u-----	y
    html-cellspacing	cellspacing attribute	attr=cellspacing	yyyyyyyyyyyyyyyyyyyy-yyyuuuyuuyuuuyuuu\
    uuu-u-----	y
    html-code	<code> element	el=code	yyyyyyyyyyyyyyyyyyyy-yyyyy-y--u---ynnnyyy-y-yy--	y
    html-comments	HTML comments	other=comment	yyyyyyyyyyyyyyyyyyyy-yyyuuuyuuyuuuyuuuuuu-u-----	y
    html-del	<del> element	el=del	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-dfn	<dfn> element	el=dfn	yyyyyyyyyyaayyyyyyyy-yyyuu-y--y---nuuuyyy-u-nu--	y
    html-dialog	<dialog> element	el=dialog	yyynnnnnnnnnnnnnnnyy-ynnnnnnynnynnnnnnyyy-y-----	n
    html-dir	dir attribute	attr=dir	yyyyyayyyyaayyyyyyyy-yyyyyynyynyyyyaaayyy-y-----	y
    html-div	<div> element	el=div	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-doctype	HTML5 doctype	other=doctype	yyyyyyyyyynynyynyynn-nynnyyyyyyyynyyynyyn-y-----	y
    html-form	<form> element	el=form	yyyyayyyaannyynyyyyy-nnnnnnnynnynnnnnnyny-n-----	n
    html-h1-h6	<h1> to <h6> elements	el=h1,h2,h3,h4,h5,h6	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyy\
    y-y-----	y
    html-height	height attribute	attr=height	yyyyyyyyyyayyyyyyyyy-yyynyyyyyyyyyyyyyyyy-y-----	y
    html-hidden	hidden attribute	attr=hidden	yynnnnnnnnnnnnnunuyy-yyyuuunuunuuuauuuyyy-u-----	n
    html-hr	<hr> element	el=hr	yyyyyyyyyyyyyyyyyyyy-yyyuu-u--u---yuuuyyy-u-uu--	y
    html-image-maps	Image maps	el=map,area;attr=img/usemap	yyyyyyyyyyynnyynynyy-nyynyyyyyyyyyyyyyy\
    yy-y-----	y
    html-img	<img> element	el=img	yyyyyyyyyyyyyyyyyyyu-uyyyy-u--u---yuyyuyy-y-uy--	y
    html-input-checkbox	<input type="checkbox"> element	attrval=input/type/checkbox	yyyyyyyyyynnyy\
    yyyyya-nnnnynnynnynnynnnnnn-n-----	y
    html-input-hidden	<input type="hidden"> element	attrval=input/type/hidden	yyyyyyyyyynnyyyyyyya\
    -nnnnynnynnynnynnnnnn-n-----	y
    html-input-radio	<input type="radio"> element	attrval=input/type/radio	yyyyyyyyyynnyyyyyyya-nn\
    nnynnynnynnynnnnnn-n-----	y
    html-input-reset	<input type="reset"> element	attrval=input/type/reset	yyyyayyyyynnyyyyyyya-nn\
    nnynnynnynnynnnnnn-n-----	n
    html-input-submit	<input type="submit"> element	attrval=input/type/submit	yyyyayyynnnnyynyyyyy\
    -nnnnynnynnynnynnnnnn-n-----	n
    html-input-text	<input type="text"> element	attrval=input/type/text	yyyyyynyyynnnyyyyyna-nnnny\
    nnynnynnynnnnnn-n-----	y
    html-lang	lang attribute	attr=lang	yyyyyyyyyyyyaaayayyy-yyynynnynnynnyynyyyy-y-----	y
    html-link	<link> element	el=link	yynnnnnnnnyynnnnnnnn-nnnnnnnynnynnnnnnnnn-n---n-	n
    html-lists	<ul>, <ol> and <dl>	el=ul,ol,li,dl,dt,dd	yyaaaaaaaaaaaaaaaayy-yyyyyyyyyyyyyayyyyyy-\
    y-----	a
    html-loading-attribute	loading attribute	attr=img/loading	yynnnnnnnnnnnnnnnnyy-nynannnynnynnyn\
    nnnyn-y-----	n
    html-mailto-links	mailto: links	href=mailto:	yyyyyyyyyyyyayyayyyy-ayyyyyyyyyyyayaanyyy-y-----	y
    html-marquee	<marquee> element	el=marquee	yynnnnyyaannyayyayyyyyaynnnnynnynnnynyyyy-a-----	n
    html-meta-color-scheme	color-scheme meta tag	attrval=meta/name/color-scheme,meta/name/supporte\
    d-color-schemes	nynnnnnnnnnnnnnnnnny-nnnnnunuunuuunuuunnn-u-----	n
    html-meter	<meter> element	el=meter	yyannnyyyynnnnnnnnyy-yyynynnynnynnnnnnyyy-y-----	n
    html-object	<object> element	el=object,embed	yannnnnnnnnnnnnnnnaa-nnnnnnnannannnnnnnnn-n-----	n
    html-p	<p> element	el=p	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-picture	<picture> element	el=picture	yannnnnnnnnnnnnnnnyy-nnnnnnnynnynnnnnnyyy-y-----	n
    html-popover	popover attribute	attr=popover,popovertarget	yynnnnnnnnnnnnnunnan-unnnnuuuuuuuuau\
    uuyyn-u-----	n
    html-pre	<pre> element	el=pre	yyyyyyyyyyyyyyyyyyyy-yyyyy-y-uuuuuyyyyyyy-y-yy--	y
    html-progress	<progress> element	el=progress	yyannnnnnnnnnnnnnnyy-yyynynnynnynnnnnnyyy-y-----	n
    html-required	required attribute	attr=required	yyannnyynnnnnnnnnnyy-nannynnynnynnnnnnyan-a----\
    -	n
    html-role	role attribute	attr=role	yyyyyyyyyyynaaaaaayy-yyynynnynnynnynnnyyy-y-----	y
    html-rp	<rp> element	el=rp	yyannnyyyynnyyyyyyyy-yyynynnynnynnnnnnyyy-y-----	n
    html-rt	<rt> element	el=rt	yyannnyyyynnyyyyyyyy-yyynynnynnynnnnnnyyy-y-----	n
    html-ruby	<ruby> element	el=ruby	yyannnyyyynnyyyyyyyy-yyynynnynnynnnnnnyyy-y-----	n
    html-select	<select> element	el=select	ayyyayyyyynnyynyyyya-yyynynnynnynyyyyynnn-n-----	a
    html-semantics	HTML5 semantics	el=article,aside,details,figcaption,figure,footer,header,main,m\
    ark,nav,section,summary,time	yyaaaaaaaannnnnnnnyy-yyyaynnynnynanaaayyy-y-----	a
    html-small	<small> element	el=small	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyynynnnyyy-y-yy--	y
    html-span	<span> element	el=span	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-srcset	srcset and sizes attributes	attr=img/srcset,img/sizes	yynnnnnnnnnnnnnnnnyy-nnnnnnn\
    ynnynnnnnnyyy-y-----	n
    html-strike	<strike> element	el=strike	yyayayyyyyyyyyyyyyyy-yyynyyyyyyyyyyyyyyyy-y-----	n
    html-strong	<strong> element	el=strong	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-style	<style> element	el=style	yyaaanyyyyaayyyyyyyyyayayyynyynyyyyyyynnnnnn--yn	n
    html-svg	Embedded <svg> image	el=svg	yannnnnnnnnnnnnnnnyyyyyynnnnynnynnnyyyyyy-y-----	n
    html-table	<table> element	el=table	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-target	target attribute	attr=target	aannnnaaanaannnnnnaa-nnnnnnnannannnnnnnyn-y-----	n
    html-textarea	<textarea> element	el=textarea	yyyyyynyyynnnyyyyyna-ayynynnynnynyyyyynnn-n-----	y
    html-valign	valign attribute	attr=valign	yyyyyyyyyyyyyyyyyyyy-yyyyyyyyyyyyyyyyyyyy-y-----	y
    html-video	<video> element	el=video	aynnnnnnynnnnnnnnnay-nnnnnnnynnynnnnnnyyy-n-----	n
    html-wbr	<wbr> element	el=wbr	yyaynyyyyynnyyyyyyyy-yyynynnnnnnnynnnyyyy-y-----	n
    html-width	width attribute	attr=width	yyyyyyyyyyayyyyyyyyy-yyynyyyyyyyyyyyyyyyy-y-----	y
    image-apng	Animated PNG image format	src=.apng	yynnynnyyynnyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y----\
    -	n
    image-avif	AVIF image format	src=.avif	yyaaaayyyynnyyyyyyyy-yyyynnnnnnnnnnyynyyn-y-----	a
    image-base64	Base 64 image format	srcprefix=data:	yynnnnyyyyanyyyyyyyyyyyynyyayyayyyyyyyyny-n-\
    ----	n
    image-bmp	BMP image format	src=.bmp	yyaayayyyyyyyyyyyyyyyyyyyyyynyynyyyyyyyyy-y-----	a
    image-gif	GIF image format	src=.gif	yyyyyyyyyyayyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    image-hdr	HDR image format	src=.hdr	nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnyynyy-n-----	n
    image-heif	HEIF image format	src=.heif,.heic	yyaaaanyynnnnaynaynnnnaynnnnnnnnnnnnnnnnn-n-----	a
    image-ico	ICO image format	src=.ico	yyyyyyyyyynyyyyyyyyyyyyyyyyyyyyyyyyyyynyy-y-----	y
    image-jpg	JPG image format	src=.jpg,.jpeg	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    image-mp4	Video as Image Assets	src=.mp4	yynnnnnynynnnyynyynn-nyynnnnynnynnnnyynyy-y-----	n
    image-png	PNG image format	src=.png	yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	y
    image-svg	SVG image format	src=.svg	yyananyyyyyyyyyyyyyyyyyyyyyyyyyyyynyyyyyy-y-----	y
    image-tiff	TIFF image format	src=.tif,.tiff	yyaayanyynnynnynnynnnnyyynnnynnynnnnnynyy-y-----	n
    image-webp	webP image format	src=.webp	yyaaaayyyynyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-y-----	a
    """
}
