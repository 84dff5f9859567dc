package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.report.model.SharingOut;
import org.wanfen.settlement.night.AuditFigures.SharesFound;
import org.wanfen.settlement.night.ResidueCut;

/** How the pool was shared out, to the last fen. */
final class SharingSection {

  private SharingSection() {}

  static Document.Section of(SharingOut sharing, Texts texts) {
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(amounts(sharing, texts));
    blocks.add(residue(sharing, texts));
    return new Document.Section(
        "sharing", texts.get("sharing"), texts.get("sharing.about"), blocks);
  }

  private static Table amounts(SharingOut sharing, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("sharing.amounts"),
            texts.column("day.line"),
            texts.number("pool.amount"),
            texts.column("source"));
    table.row(
        texts.cell("sharing.entitled"),
        Cell.amount(sharing.entitledFen()),
        texts.cell("source.settling"));
    table.row(
        texts.cell("sharing.floors"),
        Cell.amount(sharing.floorsFen()),
        texts.cell("source.settling"));
    table.row(
        texts.cell("sharing.residue"),
        Cell.amount(sharing.residueFen()),
        texts.cell("sharing.residue.source"));
    table.total(
        texts.cell("sharing.total"),
        Cell.amount(Math.addExact(sharing.floorsFen(), sharing.residueFen())),
        texts.cell("sharing.total.source"));
    return table.table();
  }

  private static Table residue(SharingOut sharing, Texts texts) {
    ResidueCut cut = sharing.cut();
    Table.Builder table =
        Table.titled(
            texts.get("sharing.cut"),
            texts.column("day.line"),
            texts.number("figure"),
            texts.column("source"));
    table.row(
        texts.cell("sharing.due"), Cell.count(cut.residueFen()), texts.cell("sharing.cut.source"));
    long raised = sharing.found().map(SharesFound::raisedAccounts).orElse(cut.residueFen());
    table.row(
        Table.Row.of(
                texts.cell("sharing.raised"),
                Cell.count(sharing.found().map(SharesFound::raisedAccounts)),
                texts.cell("source.audit"))
            .as(raised == cut.residueFen() ? Table.Style.PLAIN : Table.Style.BAD));
    boolean any = cut.residueFen() > 0;
    table.row(
        texts.cell("sharing.remainder"),
        any ? Cell.count(cut.remainder()) : Cell.nothing(),
        Cell.text(texts.with("sharing.remainder.source", sharing.entitledFen())));
    table.row(
        texts.cell("sharing.lastUnits"),
        any ? Cell.amount(cut.entitledUnitsFen()) : Cell.nothing(),
        texts.cell("sharing.cut.source"));
    table.row(
        texts.cell("sharing.tieKey"),
        any ? Cell.code(Long.toUnsignedString(cut.tieKey())) : Cell.nothing(),
        texts.cell("sharing.cut.source"));
    table.row(
        Table.Row.of(
                texts.cell("sharing.deviation"),
                sharing.largestDeviation().map(Cell::figure).orElse(Cell.nothing()),
                texts.cell(
                    sharing.found().isEmpty()
                        ? "notRecorded"
                        : isFair(sharing) ? "sharing.fair" : "sharing.unfair"))
            .as(isFair(sharing) ? Table.Style.PLAIN : Table.Style.BAD));
    return table.table();
  }

  /** Whether no account is more than a fen from its exact share, as far as is on record. */
  private static boolean isFair(SharingOut sharing) {
    return sharing
        .found()
        .map(found -> found.largestDeviation() <= Math.max(1, sharing.entitledFen()))
        .orElse(true);
  }
}
