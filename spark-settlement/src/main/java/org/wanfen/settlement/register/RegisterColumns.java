package org.wanfen.settlement.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.wanfen.fund.settle.Movement;

/**
 * The columns of the register, all amounts in fen.
 *
 * <p>Opening units are not stored: they follow from the others. A movement is absent where there is
 * none, which is for most accounts on most days.
 */
public final class RegisterColumns {

  /** Partition: the business date. */
  public static final String BUSINESS_DATE = "business_date";

  /** Partition: the bucket. */
  public static final String BUCKET = "bucket";

  /** The account number. */
  public static final String ACCOUNT = "account_id";

  /** Units at the close. */
  public static final String CLOSING_UNITS = "closing_units";

  /** Income of the day. */
  public static final String INCOME = "income";

  static final int ACCOUNT_ID = 3;
  static final int CLOSING_UNITS_ID = 4;
  static final int INCOME_ID = 5;
  private static final int FIRST_MOVEMENT_ID = 6;

  private RegisterColumns() {}

  /** The column of a movement. */
  public static String of(Movement movement) {
    return movement.name().toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("EnumOrdinal") // the order of movements is the order of columns
  static int idOf(Movement movement) {
    return FIRST_MOVEMENT_ID + movement.ordinal();
  }

  static Schema schema() {
    List<Types.NestedField> fields = new ArrayList<>();
    fields.add(Types.NestedField.required(1, BUSINESS_DATE, Types.DateType.get()));
    fields.add(Types.NestedField.required(2, BUCKET, Types.IntegerType.get()));
    fields.add(Types.NestedField.required(ACCOUNT_ID, ACCOUNT, Types.LongType.get()));
    fields.add(Types.NestedField.required(CLOSING_UNITS_ID, CLOSING_UNITS, Types.LongType.get()));
    fields.add(Types.NestedField.required(INCOME_ID, INCOME, Types.LongType.get()));
    for (Movement movement : Movement.values()) {
      fields.add(Types.NestedField.optional(idOf(movement), of(movement), Types.LongType.get()));
    }
    return new Schema(fields);
  }

  static PartitionSpec partitions() {
    return PartitionSpec.builderFor(schema()).identity(BUSINESS_DATE).identity(BUCKET).build();
  }
}
