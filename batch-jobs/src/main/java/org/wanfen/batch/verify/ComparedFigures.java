package org.wanfen.batch.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.operations.Finding.Figure;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.report.SummaryJson;
import org.wanfen.settlement.verify.Recomputed;
import tools.jackson.databind.JsonNode;

/** A night's totals: what is on record beside what it comes to. */
final class ComparedFigures {

  private static final String QUOTE = "quote.incomePer10k";

  private ComparedFigures() {}

  static List<Figure> of(NightRow night, FundRecords funds, Recomputed again) {
    Map<String, String> published = published(night);
    Set<String> names = new LinkedHashSet<>(again.figures().keySet());
    names.addAll(published.keySet());
    List<Figure> figures = new ArrayList<>();
    for (String name : names) {
      figures.add(
          new Figure(
              name,
              Optional.ofNullable(published.get(name)),
              Optional.ofNullable(again.figures().get(name))));
    }
    Optional<BigDecimal> quote =
        Optional.ofNullable(
            funds.quotesByDate(night.fund(), night.date(), night.date()).get(night.date()));
    figures.add(
        new Figure(
            QUOTE,
            quote.map(BigDecimal::toPlainString),
            Optional.ofNullable(again.figures().get("incomePer10k"))));
    return figures;
  }

  /** The summary on record with its parts flat, without what is the same for all nights. */
  private static Map<String, String> published(NightRow night) {
    Map<String, String> figures = new LinkedHashMap<>();
    JsonNode summary = SummaryJson.node(Reports.summary(night).orElseThrow());
    for (Map.Entry<String, JsonNode> figure : summary.properties()) {
      if (figure.getValue().isObject()) {
        for (Map.Entry<String, JsonNode> part : figure.getValue().properties()) {
          figures.put(figure.getKey() + "." + part.getKey(), part.getValue().asString());
        }
      } else if (figure.getValue().isValueNode() && !figure.getValue().isNull()) {
        figures.put(figure.getKey(), figure.getValue().asString());
      }
    }
    figures.keySet().removeAll(List.of("fund", "date", "state"));
    return figures;
  }
}
