package import Diagnostics

/// Words by which the common filter lists take a script, a request or an element for an
/// advertisement. The aim is not to be mistaken for one; never to hide one.
///
/// Each word with a generic rule that uses it, from the lists that uBlock Origin 1.67 ships
/// (October 2025). Wider than the rules themselves: rules change, names in a store's page do not.
package enum BlockedNames {
  struct Word {
    let text: String
    /// Whether the word must stand alone, between marks such as `-`, `/` and `_`.
    let isWhole: Bool
    let source: String
  }

  static let words: [Word] = [
    Word(
      text: "affiliat", isWhole: false, source: "EasyList: /affiliate/ad/*$image, ###affiliate_2"),
    Word(
      text: "referr", isWhole: false,
      source: "EasyPrivacy: /referral-tracking.js, /access.php?referrer="),
    Word(text: "refersion", isWhole: false, source: "EasyPrivacy: ||refersion.com^"),
    Word(text: "popup", isWhole: false, source: "EasyList: /exitpopup.js$script, ###ad-popup"),
    Word(text: "popunder", isWhole: false, source: "EasyList: /js/popunder.js$third-party"),
    Word(text: "popin", isWhole: false, source: "EasyList: /popin-min.js$script"),
    Word(text: "beacon", isWhole: false, source: "EasyPrivacy: /assets/beacons.js"),
    Word(text: "track", isWhole: false, source: "EasyPrivacy: /adsTracking.$script, /adtrack."),
    Word(text: "analytics", isWhole: false, source: "EasyPrivacy: /analytics-collector"),
    Word(text: "pixel", isWhole: false, source: "EasyPrivacy: /pixel/purs?$third-party"),
    Word(text: "thankyou", isWhole: false, source: "EasyPrivacy: /script/thankYou.js$third-party"),
    Word(text: "advert", isWhole: false, source: "EasyList: -web-advert-$image, ###AdvertMid1"),
    Word(text: "sponsor", isWhole: false, source: "EasyList: /Ads/sponsor., ###SponsoredAd"),
    Word(text: "banner", isWhole: false, source: "EasyList: -banner-ads-$~script"),
    Word(text: "doubleclick", isWhole: false, source: "EasyList: /doubleclick.min$script"),
    Word(text: "ad", isWhole: true, source: "EasyList: .com/ad/$~image,third-party"),
    Word(text: "ads", isWhole: true, source: "EasyList: -assets/ads.$~script"),
    Word(text: "aff", isWhole: true, source: "EasyList: /aff_ad?$script, /aff_banner/*$image"),
    Word(text: "promo", isWhole: true, source: "uBlock filters: .com/promo.php?c=$frame,script,3p"),
    Word(text: "stats", isWhole: true, source: "EasyPrivacy: .com/stats.aspx?"),
  ]

  /// The word for which lists may refuse a path, URL, id or class; nil for a neutral one.
  package static func word(in name: String) -> String? {
    let lowered = name.lowercased()
    let pieces = lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.first { word in
      word.isWhole ? pieces.contains(word.text) : lowered.contains(word.text)
    }?.text
  }

  package static func lint(_ names: [(name: String, location: FileLocation)]) -> [Diagnostic] {
    names.compactMap { name, location in
      word(in: name).map { .blockedName(name, rule: $0, at: location) }
    }
  }
}
