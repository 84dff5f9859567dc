package org.wanfen.batch.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.report.page.Document;

/** What makes a PDF one for archives, as far as it can be read off without a validator. */
final class PdfFileTest {

  private static final String STRANGE = "余额宝 \uD83D\uDE00 \u0E17 # end";

  private static PDDocument pdf(String language) throws IOException {
    Document document =
        new Document(
            language,
            "Title 2013-11-11",
            "000198 " + STRANGE,
            Optional.of("NOT PUBLISHED"),
            "footer",
            false,
            "verdict",
            List.of(STRANGE),
            List.of(),
            List.of(new Document.Section("one", "One", "About it.", List.of())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfFile.write(document, out);
    return Loader.loadPDF(out.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void it_says_what_it_is_and_has_all_that_it_needs(String language)
      throws IOException, XmpParsingException, BadFieldValueException {
    try (PDDocument pdf = pdf(language)) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo(language);
      XMPMetadata xmp = new DomXmpParser().parse(catalog.getMetadata().exportXMPMetadata());
      assertThat(xmp.getPDFAIdentificationSchema().getPart()).isEqualTo(2);
      assertThat(xmp.getPDFAIdentificationSchema().getConformance()).isEqualTo("U");
      assertThat(xmp.getDublinCoreSchema().getTitle())
          .isEqualTo(pdf.getDocumentInformation().getTitle())
          .startsWith("Title 2013-11-11");
      assertThat(catalog.getOutputIntents()).hasSize(1);
      assertThat(pdf.isEncrypted()).isFalse();
      assertThat(catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getResources().getFontNames()).isNotEmpty();
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void what_the_font_does_not_have_is_spelt_out(String language) throws IOException {
    try (PDDocument pdf = pdf(language)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("余额宝 \\u{1F600} \\u{E17} # end")
          .containsOnlyOnce("verdict");
    }
  }
}
