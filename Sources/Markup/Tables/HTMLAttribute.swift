/// Every attribute that the HTML standard gives to an element of its own, obsolete ones included,
/// and those of ARIA. The case is the attribute's name in camel case (`acceptCharset`).
enum HTMLAttribute: UInt16, CaseIterable, Sendable {
  case abbr, accept, acceptCharset, accesskey, action, allow, allowfullscreen, alpha, alt, `as`
  case async, autocapitalize, autocomplete, autocorrect, autofocus, autoplay
  case blocking
  case capture, charset, checked, cite, `class`, closedby, color, colorspace, cols, colspan
  case command, commandfor, content, contenteditable, controls, controlslist, coords, crossorigin
  case data, datetime, decoding, `default`, `defer`, dir, dirname, disabled, download, draggable
  case disablepictureinpicture, disableremoteplayback
  case elementtiming, enctype, enterkeyhint, exportparts
  case fetchpriority, `for`, form, formaction, formenctype, formmethod, formnovalidate, formtarget
  case headers, headingoffset, headingreset, height, hidden, high, href, hreflang, httpEquiv
  case id, imagesizes, imagesrcset, inert, inputmode, integrity, `is`, ismap, itemid, itemprop
  case itemref, itemscope, itemtype
  case kind
  case label, lang, list, loading, loop, low
  case max, maxlength, media, method, min, minlength, multiple, muted
  case name, nomodule, nonce, novalidate
  case open, optimum
  case part, pattern, ping, placeholder, playsinline, popover, popovertarget, popovertargetaction
  case poster, preload, property, referrerpolicy, readonly, rel, required, reversed, role, rows
  case rowspan
  case sandbox, scope, selected, shadowrootclonable, shadowrootcustomelementregistry
  case shadowrootdelegatesfocus, shadowrootmode, shadowrootserializable, shadowrootslotassignment
  case shape, size, sizes
  case slot, span, spellcheck, src, srcdoc, srclang, srcset, start, step, style
  case tabindex, target, title, translate, type
  case usemap
  case value
  case webkitdirectory, width, wrap, writingsuggestions
  case xmlns, xmlLang

  // Obsolete.
  case abstract, align, alink, allowtransparency, archive, axis, background, behavior, bgcolor
  case border, bordercolor, bottommargin, cellpadding, cellspacing, char, charoff, classid, clear
  case code, codebase, codetype, compact, datafld, dataformatas, datapagesize, datasrc, declare
  case direction, event, face, frame, frameborder, framespacing, hspace, language, leftmargin
  case link, longdesc
  case lowsrc, manifest, marginheight, marginwidth, methods, nohref, noshade, nowrap, object, onshow
  case profile, prompt, rev, rightmargin, rules, scheme, scrolling, scrollamount, scrolldelay
  case standby, summary, text, topmargin, truespeed, updateviacache, urn, valign, valuetype
  case version, vlink, vspace
  case typemustmatch, contextmenu, dropzone, icon, radiogroup, mediagroup, workertype

  // ARIA.
  case ariaActivedescendant, ariaAtomic, ariaAutocomplete, ariaBraillelabel
  case ariaBrailleroledescription, ariaBusy, ariaChecked, ariaColcount, ariaColindex
  case ariaColindextext, ariaColspan, ariaControls, ariaCurrent, ariaDescribedby, ariaDescription
  case ariaDetails, ariaDisabled, ariaDropeffect, ariaErrormessage, ariaExpanded, ariaFlowto
  case ariaGrabbed, ariaHaspopup, ariaHidden, ariaInvalid, ariaKeyshortcuts, ariaLabel
  case ariaLabelledby, ariaLevel, ariaLive, ariaModal, ariaMultiline, ariaMultiselectable
  case ariaOrientation, ariaOwns, ariaPlaceholder, ariaPosinset, ariaPressed, ariaReadonly
  case ariaRelevant, ariaRequired, ariaRoledescription, ariaRowcount, ariaRowindex
  case ariaRowindextext, ariaRowspan, ariaSelected, ariaSetsize, ariaSort, ariaValuemax
  case ariaValuemin, ariaValuenow, ariaValuetext

  static let count = allCases.count

  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { attribute in
    switch attribute {
    case .acceptCharset: return "accept-charset"
    case .httpEquiv: return "http-equiv"
    case .xmlLang: return "xml:lang"
    default:
      let word = String(describing: attribute)
      guard word.hasPrefix("aria") else { return word }
      return "aria-" + word.dropFirst(4).lowercased()
    }
  }

  init?(_ name: some StringProtocol) {
    guard let attribute = Self.byName[String(name)] else { return nil }
    self = attribute
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
