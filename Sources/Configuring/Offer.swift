import Diagnostics

/// What an affiliate is promised. Every figure in every text comes from here.
package struct Offer: Sendable {
  package let id: String
  package let name: String
  package let commission: Figure
  package let friendDiscount: Figure?
  package let cookieDays: Int
  package let starts: CalendarDate?
  /// The last day on which customers may join.
  package let ends: CalendarDate?
  package let termsURL: WebURL
}

extension Offer {
  static let shape = Shape<Offer>.object("offers") { keys in
    let id = keys.required("id", .identifier, "The offer's name in your affiliate programme.")
    let name = keys.required("name", .text(maximum: 60), "What customers call it.")
    let commission = keys.required(
      "commission", .figure, "What the affiliate earns of an order: a percentage or an amount.")
    let friendDiscount = keys.optional(
      "friend_discount", .figure, "What the friend saves: a percentage or an amount.")
    let cookieDays = keys.defaulted(
      "cookie_days", .integer(1...3650), default: 30, written: 30,
      "How many days after a click an order still counts.")
    let starts = keys.optional("starts", .date, "The first day on which the popup shows.")
    let ends = keys.optional("ends", .date, "The last day on which the popup shows.")
    let termsURL = keys.required(
      "terms_url", .url, "The programme's terms, linked beside the button.")
    return { record in
      let first = record(starts)
      let last = record(ends)
      if let first, let last, last < first {
        record.report(
          .endsBeforeStart(last.text, first.text, at: record.location(of: ends)))
      }
      return Offer(
        id: record(id), name: record(name), commission: record(commission),
        friendDiscount: record(friendDiscount), cookieDays: record(cookieDays), starts: first,
        ends: last, termsURL: record(termsURL))
    }
  }
}
