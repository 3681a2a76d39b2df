/// The frame of the pages that a merchant reads: index, guides and the popup states.
///
/// `page.states.NAME` are the titles of the popup states; `page.shop` is the sample thank-you page
/// that the popup is shown on.
extension TextKey {
  static let page: [TextKey] =
    pageIndex + pageGuides + pageStates + pageShop

  private static let pageIndex: [TextKey] = [
    TextKey("page.skip"),
    TextKey("page.languages"),
    TextKey("page.index.title", placeholders: ["store"]),
    TextKey("page.index.kicker"),
    TextKey("page.index.heading"),
    TextKey("page.index.lead", placeholders: ["store"]),
    TextKey("page.index.contents"),
    TextKey("page.offer.heading"),
    TextKey("page.offer.commission"),
    TextKey("page.offer.friend"),
    TextKey("page.offer.days"),
    TextKey("page.offer.method"),
    TextKey("page.offer.link"),
    TextKey("page.offer.coupon"),
    TextKey("page.offer.ends"),
    TextKey("page.popup.heading"),
    TextKey("page.popup.lead"),
    TextKey("page.email.heading"),
    TextKey("page.email.lead"),
    TextKey("page.files.heading"),
    TextKey("page.files.lead"),
    TextKey("page.files.show"),
    TextKey("page.files.path"),
    TextKey("page.files.bytes"),
    TextKey("page.files.cache"),
    TextKey("page.footer.made", placeholders: ["store"]),
    TextKey("page.footer.terms"),
    TextKey("page.footer.privacy"),
    TextKey("page.footer.contact"),
  ]

  private static let pageGuides: [TextKey] = [
    TextKey("page.guides.heading"),
    TextKey("page.guides.lead"),
    TextKey("page.guides.verified"),
    TextKey("page.guides.legacy"),
    TextKey("page.guides.unsupported"),
    TextKey("page.guides.unconfirmed"),
    TextKey("page.guide.kicker"),
    TextKey("page.guide.minutes"),
    TextKey("page.guide.plan"),
    TextKey("page.guide.role"),
    TextKey("page.guide.route"),
    TextKey("page.guide.snippet"),
    TextKey("page.guide.select"),
    TextKey("page.guide.sources"),
    TextKey("page.guide.markdown"),
    TextKey("page.guide.download"),
  ]

  private static let pageStates: [TextKey] = [
    TextKey("page.state.skip"),
    TextKey("page.state.back"),
    TextKey("page.state.label"),
    TextKey("page.states.invitation"),
    TextKey("page.states.working"),
    TextKey("page.states.success-link"),
    TextKey("page.states.success-coupon"),
    TextKey("page.states.already-member"),
    TextKey("page.states.confirm-email"),
    TextKey("page.states.paused"),
    TextKey("page.states.failed"),
    TextKey("page.states.offline"),
  ]

  private static let pageShop: [TextKey] = [
    TextKey("page.shop.kicker"),
    TextKey("page.shop.thanks"),
    TextKey("page.shop.sent"),
    TextKey("page.shop.order"),
    TextKey("page.shop.total"),
    TextKey("page.shop.items"),
    TextKey("page.shop.item_one"),
    TextKey("page.shop.item_two"),
    TextKey("page.shop.item_three"),
    TextKey("page.shop.next"),
    TextKey("page.shop.delivery"),
  ]
}
