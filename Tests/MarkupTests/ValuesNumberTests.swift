import Markup
import Testing

@Suite struct ValuesNumberTests {
  @Test func readsWholeNumbers() {
    expectValues(
      Values.integer,
      good: ["0", "-1", "007"],
      bad: ["", "-¦", "¦+1", "1¦.5", "¦ 1", "1¦ ", "1¦e3"])
    expectValues(
      Values.nonNegativeInteger,
      good: ["0", "12"],
      bad: ["", "¦-1", "¦a", "1¦px", "¦+1"])
    expectValues(Values.positiveInteger, good: ["1", "010"], bad: ["0", "000", "-1", "", "1¦%"])
    expectValues(
      Values.integer(from: 1, to: 1000), good: ["1", "1000"],
      bad: ["0", "1001", "99999999999999999999"])
    expectValues(Values.integer(from: -1, to: 5), good: ["-1", "5"], bad: ["-2", "6"])
  }

  @Test func readsDecimals() {
    expectValues(
      Values.number, good: ["0", "-1.5", ".5", "1e3", "1E-3", "1.5e+10", "-0"],
      bad: ["", "¦+1", "1.¦", "¦a", "1e¦", "1¦,5", "¦ 1", "-¦", "1.5¦.5", "¦Infinity", "1e5¦.5"])
    expectValues(Values.positiveNumber, good: ["0.1", "1e-9"], bad: ["0", "0.0", "-1", "0e5"])
    expectValues(Values.nonNegativeNumber, good: ["0", "-0", "3"], bad: ["-0.1"])
    expectValues(Values.step, good: ["any", "ANY", "0.5"], bad: ["0", "-1", "¦none"])
    expectValues(Values.lengthOrPercentage, good: ["10", "50%"], bad: ["", "%", "10¦px", "-5"])
  }

  @Test func readsCoordinatesByShape() {
    expectValues(
      Values.numberList,
      good: ["1", "1,2.5,-3"],
      bad: ["", "1,¦", "1,¦,2", "1¦ ,2", "1,¦ 2"])
    expectValues(
      Values.coordinates(shape: "circle"),
      good: ["1,2,3"],
      bad: ["1,2", "1,2,-3", "1,2,3,4"])
    expectValues(
      Values.coordinates(shape: "rect"),
      good: ["0,0,2,3"],
      bad: ["0,0,2", "2,0,2,3", "0,3,2,3"])
    expectValues(
      Values.coordinates(shape: "poly"),
      good: ["0,0,1,1,2,0"],
      bad: ["0,0,1,1", "0,0,1,1,2,0,3"])
    expectValues(Values.coordinates(shape: "default"), good: [], bad: ["1"])
  }
}
