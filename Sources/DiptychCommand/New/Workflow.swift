/// What publishes a new site whenever its repository changes. The tool is expected on the machine that
/// runs it.
enum Workflow: String, CaseIterable {
  case github, gitlab

  var file: String {
    switch self {
    case .github: ".github/workflows/site.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  var text: String {
    switch self {
    case .github:
      """
      # Publishes the site. Put the address of the tool's program into the variable DIPTYCH_URL of the
      # repository, and choose “GitHub Actions” as the source in its settings of Pages.
      name: site
      on:
        push:
          branches: [main]
      permissions:
        contents: read
        pages: write
        id-token: write
      concurrency: pages
      jobs:
        site:
          runs-on: ubuntu-latest
          environment: github-pages
          steps:
            - uses: actions/checkout@v4
            - run: |
                curl --fail --location --output diptych "${{ vars.DIPTYCH_URL }}"
                chmod +x diptych
                ./diptych check
                ./diptych build --target github-pages --no-sync
            - uses: actions/upload-pages-artifact@v3
              with:
                path: public
            - uses: actions/deploy-pages@v4

      """
    case .gitlab:
      """
      # Publishes the site. Put the address of the tool's program into the variable DIPTYCH_URL of the
      # project.
      pages:
        image: debian:stable-slim
        script:
          - apt-get update -qq
          - apt-get install -y -qq curl ca-certificates
          - curl --fail --location --output diptych "$DIPTYCH_URL"
          - chmod +x diptych
          - ./diptych check
          - ./diptych build --no-sync
        artifacts:
          paths:
            - public
        rules:
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

      """
    }
  }
}
