import Addresses
import JSON

struct S3: Host {
  var limits: HostLimits { HostLimits(name: "S3") }

  func files(of site: HostedSite) -> [HostFile] {
    let files = S3Files(basePath: site.decodedBasePath)
    return [
      HostFile(".hosting/s3/website.json") { files.website },
      HostFile(".hosting/s3/upload.sh") { files.upload },
    ]
  }
}

/// What uploads a site to a bucket of Amazon S3 and makes it a website.
///
/// The rules of a bucket know the start of an address only, and there are 50 at most. So addresses
/// in the wrong order are left to the script of the page for unknown addresses.
struct S3Files {
  /// Decoded, as the keys of a bucket are.
  let basePath: String

  /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html
  var website: String {
    """
    {
      "IndexDocument": {"Suffix": "\(PageAddress<String>.chooser.text)"},
      "ErrorDocument": {"Key": \(errorKey)}
    }

    """
  }

  var upload: String {
    let digits = String(repeating: "[0-9a-f]", count: 8)
    return """
      #!/bin/sh
      # Uploads this site with the AWS CLI: sh .hosting/s3/upload.sh BUCKET [OPTION…]
      # Options, such as --dryrun or --profile NAME, are handed on to “aws s3 sync”.
      set -eu
      [ $# -ge 1 ] || { echo "usage: sh $0 BUCKET [OPTION…]" >&2; exit 64; }
      target="s3://$1/\(ShellText.escaped(prefix))"
      shift
      site=$(cd "$(dirname "$0")/../.." && pwd)
      fingerprinted='assets/*.\(digits).*'

      # Assets come first, so that no page asks for one that is not there yet, and go last.
      aws s3 sync "$site" "$target" --exclude '*' --include "$fingerprinted" \\
        --exclude 'assets/search/*' --cache-control '\(ResponseHeader.forever)' "$@"
      aws s3 sync "$site" "$target" --exclude "$fingerprinted" --include 'assets/search/*' \\
        --exclude '.hosting/*' --cache-control '\(ResponseHeader.revalidated)' "$@"
      aws s3 sync "$site" "$target" --exclude '.hosting/*' --delete --size-only "$@"

      """
  }

  /// The folder in the bucket: empty, or with a slash at its end.
  private var prefix: String { String(basePath.dropFirst()) }

  private var errorKey: String {
    var json = JSONWriter()
    json.string("\(prefix)\(PageAddress<String>.notFound.text)")
    return json.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
