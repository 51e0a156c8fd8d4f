// Made by Tools/list-theme.py. Don't edit it.
#include "theme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char Locales_ar_yaml[] = {
#embed "../../Locales/ar.yaml"
};

static const unsigned char Locales_de_yaml[] = {
#embed "../../Locales/de.yaml"
};

static const unsigned char Locales_en_yaml[] = {
#embed "../../Locales/en.yaml"
};

static const unsigned char Locales_es_yaml[] = {
#embed "../../Locales/es.yaml"
};

static const unsigned char Locales_fr_yaml[] = {
#embed "../../Locales/fr.yaml"
};

static const unsigned char Locales_ja_yaml[] = {
#embed "../../Locales/ja.yaml"
};

static const unsigned char Locales_ko_yaml[] = {
#embed "../../Locales/ko.yaml"
};

static const unsigned char Locales_pt_BR_yaml[] = {
#embed "../../Locales/pt-BR.yaml"
};

static const unsigned char Locales_ru_yaml[] = {
#embed "../../Locales/ru.yaml"
};

static const unsigned char Locales_zh_Hans_yaml[] = {
#embed "../../Locales/zh-Hans.yaml"
};

static const unsigned char Starter_ar_yaml[] = {
#embed "../../Starter/ar.yaml"
};

static const unsigned char Starter_de_yaml[] = {
#embed "../../Starter/de.yaml"
};

static const unsigned char Starter_en_yaml[] = {
#embed "../../Starter/en.yaml"
};

static const unsigned char Starter_es_yaml[] = {
#embed "../../Starter/es.yaml"
};

static const unsigned char Starter_fr_yaml[] = {
#embed "../../Starter/fr.yaml"
};

static const unsigned char Starter_github_yml[] = {
#embed "../../Starter/github.yml"
};

static const unsigned char Starter_gitlab_yml[] = {
#embed "../../Starter/gitlab.yml"
};

static const unsigned char Starter_ja_yaml[] = {
#embed "../../Starter/ja.yaml"
};

static const unsigned char Starter_ko_yaml[] = {
#embed "../../Starter/ko.yaml"
};

static const unsigned char Starter_pt_BR_yaml[] = {
#embed "../../Starter/pt-BR.yaml"
};

static const unsigned char Starter_ru_yaml[] = {
#embed "../../Starter/ru.yaml"
};

static const unsigned char Starter_zh_Hans_yaml[] = {
#embed "../../Starter/zh-Hans.yaml"
};

static const unsigned char Templates_404_mustache[] = {
#embed "../../Templates/404.mustache"
};

static const unsigned char Templates_assets_icon_16_png[] = {
#embed "../../Templates/assets/icon-16.png"
};

static const unsigned char Templates_assets_icon_180_png[] = {
#embed "../../Templates/assets/icon-180.png"
};

static const unsigned char Templates_assets_icon_32_png[] = {
#embed "../../Templates/assets/icon-32.png"
};

static const unsigned char Templates_assets_icon_48_png[] = {
#embed "../../Templates/assets/icon-48.png"
};

static const unsigned char Templates_assets_icon_svg[] = {
#embed "../../Templates/assets/icon.svg"
};

static const unsigned char Templates_assets_language_js[] = {
#embed "../../Templates/assets/language.js"
};

static const unsigned char Templates_assets_missing_js[] = {
#embed "../../Templates/assets/missing.js"
};

static const unsigned char Templates_assets_order_js[] = {
#embed "../../Templates/assets/order.js"
};

static const unsigned char Templates_assets_search_js[] = {
#embed "../../Templates/assets/search.js"
};

static const unsigned char Templates_assets_site_js[] = {
#embed "../../Templates/assets/site.js"
};

static const unsigned char Templates_assets_social_png[] = {
#embed "../../Templates/assets/social.png"
};

static const unsigned char Templates_assets_style_css[] = {
#embed "../../Templates/assets/style.css"
};

static const unsigned char Templates_assets_theme_js[] = {
#embed "../../Templates/assets/theme.js"
};

static const unsigned char Templates_breadcrumbs_json_mustache[] = {
#embed "../../Templates/breadcrumbs.json.mustache"
};

static const unsigned char Templates_chooser_mustache[] = {
#embed "../../Templates/chooser.mustache"
};

static const unsigned char Templates_classification_mustache[] = {
#embed "../../Templates/classification.mustache"
};

static const unsigned char Templates_code_json_mustache[] = {
#embed "../../Templates/code.json.mustache"
};

static const unsigned char Templates_code_mustache[] = {
#embed "../../Templates/code.mustache"
};

static const unsigned char Templates_combobox_mustache[] = {
#embed "../../Templates/combobox.mustache"
};

static const unsigned char Templates_comparison_json_mustache[] = {
#embed "../../Templates/comparison.json.mustache"
};

static const unsigned char Templates_comparison_mustache[] = {
#embed "../../Templates/comparison.mustache"
};

static const unsigned char Templates_confused_mustache[] = {
#embed "../../Templates/confused.mustache"
};

static const unsigned char Templates_counts_mustache[] = {
#embed "../../Templates/counts.mustache"
};

static const unsigned char Templates_difference_mustache[] = {
#embed "../../Templates/difference.mustache"
};

static const unsigned char Templates_differences_mustache[] = {
#embed "../../Templates/differences.mustache"
};

static const unsigned char Templates_fact_table_mustache[] = {
#embed "../../Templates/fact-table.mustache"
};

static const unsigned char Templates_fact_text_mustache[] = {
#embed "../../Templates/fact-text.mustache"
};

static const unsigned char Templates_fact_value_mustache[] = {
#embed "../../Templates/fact-value.mustache"
};

static const unsigned char Templates_feed_xml_mustache[] = {
#embed "../../Templates/feed.xml.mustache"
};

static const unsigned char Templates_flow_mustache[] = {
#embed "../../Templates/flow.mustache"
};

static const unsigned char Templates_footer_mustache[] = {
#embed "../../Templates/footer.mustache"
};

static const unsigned char Templates_gloss_mustache[] = {
#embed "../../Templates/gloss.mustache"
};

static const unsigned char Templates_head_mustache[] = {
#embed "../../Templates/head.mustache"
};

static const unsigned char Templates_home_json_mustache[] = {
#embed "../../Templates/home.json.mustache"
};

static const unsigned char Templates_home_mustache[] = {
#embed "../../Templates/home.mustache"
};

static const unsigned char Templates_layout_mustache[] = {
#embed "../../Templates/layout.mustache"
};

static const unsigned char Templates_llms_txt_mustache[] = {
#embed "../../Templates/llms.txt.mustache"
};

static const unsigned char Templates_manifest_json_mustache[] = {
#embed "../../Templates/manifest.json.mustache"
};

static const unsigned char Templates_page_json_mustache[] = {
#embed "../../Templates/page.json.mustache"
};

static const unsigned char Templates_page_mustache[] = {
#embed "../../Templates/page.mustache"
};

static const unsigned char Templates_part_mustache[] = {
#embed "../../Templates/part.mustache"
};

static const unsigned char Templates_passage_mustache[] = {
#embed "../../Templates/passage.mustache"
};

static const unsigned char Templates_protocol_image_mustache[] = {
#embed "../../Templates/protocol-image.mustache"
};

static const unsigned char Templates_protocol_json_mustache[] = {
#embed "../../Templates/protocol.json.mustache"
};

static const unsigned char Templates_protocol_mustache[] = {
#embed "../../Templates/protocol.mustache"
};

static const unsigned char Templates_sections_mustache[] = {
#embed "../../Templates/sections.mustache"
};

static const unsigned char Templates_side_mustache[] = {
#embed "../../Templates/side.mustache"
};

static const unsigned char Templates_social_image_mustache[] = {
#embed "../../Templates/social-image.mustache"
};

static const unsigned char Templates_summary_mustache[] = {
#embed "../../Templates/summary.mustache"
};

static const unsigned char Templates_trail_mustache[] = {
#embed "../../Templates/trail.mustache"
};

static const struct theme_file files[] = {
    {"Locales/ar.yaml", Locales_ar_yaml, sizeof Locales_ar_yaml},
    {"Locales/de.yaml", Locales_de_yaml, sizeof Locales_de_yaml},
    {"Locales/en.yaml", Locales_en_yaml, sizeof Locales_en_yaml},
    {"Locales/es.yaml", Locales_es_yaml, sizeof Locales_es_yaml},
    {"Locales/fr.yaml", Locales_fr_yaml, sizeof Locales_fr_yaml},
    {"Locales/ja.yaml", Locales_ja_yaml, sizeof Locales_ja_yaml},
    {"Locales/ko.yaml", Locales_ko_yaml, sizeof Locales_ko_yaml},
    {"Locales/pt-BR.yaml", Locales_pt_BR_yaml, sizeof Locales_pt_BR_yaml},
    {"Locales/ru.yaml", Locales_ru_yaml, sizeof Locales_ru_yaml},
    {"Locales/zh-Hans.yaml", Locales_zh_Hans_yaml, sizeof Locales_zh_Hans_yaml},
    {"Starter/ar.yaml", Starter_ar_yaml, sizeof Starter_ar_yaml},
    {"Starter/de.yaml", Starter_de_yaml, sizeof Starter_de_yaml},
    {"Starter/en.yaml", Starter_en_yaml, sizeof Starter_en_yaml},
    {"Starter/es.yaml", Starter_es_yaml, sizeof Starter_es_yaml},
    {"Starter/fr.yaml", Starter_fr_yaml, sizeof Starter_fr_yaml},
    {"Starter/github.yml", Starter_github_yml, sizeof Starter_github_yml},
    {"Starter/gitlab.yml", Starter_gitlab_yml, sizeof Starter_gitlab_yml},
    {"Starter/ja.yaml", Starter_ja_yaml, sizeof Starter_ja_yaml},
    {"Starter/ko.yaml", Starter_ko_yaml, sizeof Starter_ko_yaml},
    {"Starter/pt-BR.yaml", Starter_pt_BR_yaml, sizeof Starter_pt_BR_yaml},
    {"Starter/ru.yaml", Starter_ru_yaml, sizeof Starter_ru_yaml},
    {"Starter/zh-Hans.yaml", Starter_zh_Hans_yaml, sizeof Starter_zh_Hans_yaml},
    {"Templates/404.mustache", Templates_404_mustache, sizeof Templates_404_mustache},
    {"Templates/assets/icon-16.png", Templates_assets_icon_16_png, sizeof Templates_assets_icon_16_png},
    {"Templates/assets/icon-180.png", Templates_assets_icon_180_png, sizeof Templates_assets_icon_180_png},
    {"Templates/assets/icon-32.png", Templates_assets_icon_32_png, sizeof Templates_assets_icon_32_png},
    {"Templates/assets/icon-48.png", Templates_assets_icon_48_png, sizeof Templates_assets_icon_48_png},
    {"Templates/assets/icon.svg", Templates_assets_icon_svg, sizeof Templates_assets_icon_svg},
    {"Templates/assets/language.js", Templates_assets_language_js, sizeof Templates_assets_language_js},
    {"Templates/assets/missing.js", Templates_assets_missing_js, sizeof Templates_assets_missing_js},
    {"Templates/assets/order.js", Templates_assets_order_js, sizeof Templates_assets_order_js},
    {"Templates/assets/search.js", Templates_assets_search_js, sizeof Templates_assets_search_js},
    {"Templates/assets/site.js", Templates_assets_site_js, sizeof Templates_assets_site_js},
    {"Templates/assets/social.png", Templates_assets_social_png, sizeof Templates_assets_social_png},
    {"Templates/assets/style.css", Templates_assets_style_css, sizeof Templates_assets_style_css},
    {"Templates/assets/theme.js", Templates_assets_theme_js, sizeof Templates_assets_theme_js},
    {"Templates/breadcrumbs.json.mustache", Templates_breadcrumbs_json_mustache, sizeof Templates_breadcrumbs_json_mustache},
    {"Templates/chooser.mustache", Templates_chooser_mustache, sizeof Templates_chooser_mustache},
    {"Templates/classification.mustache", Templates_classification_mustache, sizeof Templates_classification_mustache},
    {"Templates/code.json.mustache", Templates_code_json_mustache, sizeof Templates_code_json_mustache},
    {"Templates/code.mustache", Templates_code_mustache, sizeof Templates_code_mustache},
    {"Templates/combobox.mustache", Templates_combobox_mustache, sizeof Templates_combobox_mustache},
    {"Templates/comparison.json.mustache", Templates_comparison_json_mustache, sizeof Templates_comparison_json_mustache},
    {"Templates/comparison.mustache", Templates_comparison_mustache, sizeof Templates_comparison_mustache},
    {"Templates/confused.mustache", Templates_confused_mustache, sizeof Templates_confused_mustache},
    {"Templates/counts.mustache", Templates_counts_mustache, sizeof Templates_counts_mustache},
    {"Templates/difference.mustache", Templates_difference_mustache, sizeof Templates_difference_mustache},
    {"Templates/differences.mustache", Templates_differences_mustache, sizeof Templates_differences_mustache},
    {"Templates/fact-table.mustache", Templates_fact_table_mustache, sizeof Templates_fact_table_mustache},
    {"Templates/fact-text.mustache", Templates_fact_text_mustache, sizeof Templates_fact_text_mustache},
    {"Templates/fact-value.mustache", Templates_fact_value_mustache, sizeof Templates_fact_value_mustache},
    {"Templates/feed.xml.mustache", Templates_feed_xml_mustache, sizeof Templates_feed_xml_mustache},
    {"Templates/flow.mustache", Templates_flow_mustache, sizeof Templates_flow_mustache},
    {"Templates/footer.mustache", Templates_footer_mustache, sizeof Templates_footer_mustache},
    {"Templates/gloss.mustache", Templates_gloss_mustache, sizeof Templates_gloss_mustache},
    {"Templates/head.mustache", Templates_head_mustache, sizeof Templates_head_mustache},
    {"Templates/home.json.mustache", Templates_home_json_mustache, sizeof Templates_home_json_mustache},
    {"Templates/home.mustache", Templates_home_mustache, sizeof Templates_home_mustache},
    {"Templates/layout.mustache", Templates_layout_mustache, sizeof Templates_layout_mustache},
    {"Templates/llms.txt.mustache", Templates_llms_txt_mustache, sizeof Templates_llms_txt_mustache},
    {"Templates/manifest.json.mustache", Templates_manifest_json_mustache, sizeof Templates_manifest_json_mustache},
    {"Templates/page.json.mustache", Templates_page_json_mustache, sizeof Templates_page_json_mustache},
    {"Templates/page.mustache", Templates_page_mustache, sizeof Templates_page_mustache},
    {"Templates/part.mustache", Templates_part_mustache, sizeof Templates_part_mustache},
    {"Templates/passage.mustache", Templates_passage_mustache, sizeof Templates_passage_mustache},
    {"Templates/protocol-image.mustache", Templates_protocol_image_mustache, sizeof Templates_protocol_image_mustache},
    {"Templates/protocol.json.mustache", Templates_protocol_json_mustache, sizeof Templates_protocol_json_mustache},
    {"Templates/protocol.mustache", Templates_protocol_mustache, sizeof Templates_protocol_mustache},
    {"Templates/sections.mustache", Templates_sections_mustache, sizeof Templates_sections_mustache},
    {"Templates/side.mustache", Templates_side_mustache, sizeof Templates_side_mustache},
    {"Templates/social-image.mustache", Templates_social_image_mustache, sizeof Templates_social_image_mustache},
    {"Templates/summary.mustache", Templates_summary_mustache, sizeof Templates_summary_mustache},
    {"Templates/trail.mustache", Templates_trail_mustache, sizeof Templates_trail_mustache},
};

const size_t theme_file_count = sizeof files / sizeof *files;

const struct theme_file *theme_files(void) { return files; }
