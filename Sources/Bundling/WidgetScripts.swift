import Checking
import Diagnostics

func widgetScripts(of site: CheckedSite) -> Outcome<[Int: [UInt8]]> {
  var scripts: [Int: [UInt8]] = [:]
  for output in site.plan.outputs {
    switch output.content {
    case .script, .qrScript: scripts[output.id] = Array("'use strict';".utf8)
    default: break
    }
  }
  return Outcome(scripts)
}
