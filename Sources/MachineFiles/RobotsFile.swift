package import Bytes
package import Catalog
import Diagnostics
package import Planning

/// What search engines may read: everything; and where the sitemaps are.
package struct RobotsFile: ExtraFile {
  private let configuration: SiteConfiguration

  package init(of configuration: SiteConfiguration) {
    self.configuration = configuration
  }

  package var address: String { "robots.txt" }
  package var dependence: Dependence { .fileList(and: [.site]) }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    output.append("User-agent: *\nAllow: /\n")
    if configuration.outputs.contains(.sitemap) {
      output.append("\nSitemap: \(configuration.baseURL)\(SitemapFile.mainAddress)\n")
    }
  }
}
