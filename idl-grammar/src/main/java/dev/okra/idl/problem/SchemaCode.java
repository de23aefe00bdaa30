package dev.okra.idl.problem;

import dev.okra.domain.diagnostic.Severity;

/** What can be wrong with what a schema says. */
public enum SchemaCode implements IdlCode {
  INVALID_SCHEMA("OKRA-S000", "The schema is invalid"),
  UNKNOWN_TYPE("OKRA-S001", "Unknown type"),
  UNKNOWN_MODEL("OKRA-S002", "Unknown model"),
  UNKNOWN_FIELD("OKRA-S003", "Unknown field"),
  UNKNOWN_DIRECTIVE("OKRA-S004", "Unknown directive"),
  UNKNOWN_ARGUMENT("OKRA-S005", "Unknown argument"),
  MISPLACED_DIRECTIVE("OKRA-S006", "The directive does not belong here"),
  REPEATED_DIRECTIVE("OKRA-S007", "The directive is repeated"),
  REPEATED_ARGUMENT("OKRA-S008", "The argument is repeated"),
  MISSING_ARGUMENT("OKRA-S009", "An argument is missing"),
  WRONG_ARGUMENT("OKRA-S010", "The argument is of the wrong kind"),
  RESERVED_NAME("OKRA-S011", "Reserved name"),
  EMPTY_DEFINITION("OKRA-S012", "The definition is empty"),
  NESTED_LIST("OKRA-S013", "A list of lists"),
  MODEL_AS_VALUE("OKRA-S014", "A model or view where a value is needed"),
  ENDLESS_TYPE("OKRA-S015", "The type contains itself"),
  BAD_NAMESPACE("OKRA-S016", "Malformed namespace or version"),
  LATE_NAMESPACE("OKRA-S017", "The namespace is declared too late"),
  DUPLICATE_DEFINITION("OKRA-S020", "The name is defined twice"),
  DUPLICATE_FIELD("OKRA-S021", "The field is defined twice"),
  DUPLICATE_ENUM_VALUE("OKRA-S022", "The enum value is defined twice"),
  DUPLICATE_WIRE_NAME("OKRA-S023", "Two enum values are stored alike"),
  DUPLICATE_TABLE("OKRA-S024", "Two tables or views have one name"),
  DUPLICATE_COLUMN("OKRA-S025", "Two columns have one name"),
  DUPLICATE_ENUM_TYPE("OKRA-S026", "An enum type has a name that is taken"),
  DUPLICATE_INDEX("OKRA-S027", "The index is defined twice"),
  DUPLICATE_INDEX_NAME("OKRA-S028", "An index has a name that is taken"),
  DUPLICATE_CONSTRAINT_NAME("OKRA-S029", "Two constraints have one name"),
  NO_PRIMARY_KEY("OKRA-S030", "The model has no primary key"),
  SEVERAL_PRIMARY_KEYS("OKRA-S031", "The model has several primary keys"),
  PRIMARY_KEY_FIELD("OKRA-S032", "The field cannot be a primary key"),
  MISSING_OTHER_SIDE("OKRA-S040", "The other side of the relation is missing"),
  AMBIGUOUS_RELATION("OKRA-S041", "The relation is ambiguous"),
  RELATION_SHAPE("OKRA-S042", "The relation has the wrong shape"),
  MISSING_FOREIGN_KEY("OKRA-S043", "No side of the relation holds the foreign key"),
  FOREIGN_KEY_COUNT("OKRA-S044", "Fields and references differ in number"),
  FOREIGN_KEY_TYPE("OKRA-S045", "Fields and references differ in type"),
  FOREIGN_KEY_FIELD("OKRA-S046", "The field cannot be part of a foreign key"),
  REFERENCE_NOT_UNIQUE("OKRA-S047", "The relation refers to something not unique"),
  FOREIGN_KEY_NULLABILITY("OKRA-S048", "The relation and its fields differ in being required"),
  SET_NULL_ON_REQUIRED("OKRA-S049", "SET_NULL on a required field"),
  SET_DEFAULT_WITHOUT_DEFAULT("OKRA-S050", "SET_DEFAULT without a default"),
  ONE_TO_ONE_NOT_UNIQUE("OKRA-S051", "A one-to-one relation without a unique key"),
  JOIN_TABLE_CONFLICT("OKRA-S052", "The join table has two names"),
  DEFAULT_MISFIT("OKRA-S060", "The default does not fit"),
  AUTOINCREMENT_MISUSE("OKRA-S061", "The field cannot be numbered"),
  CONFLICTING_DIRECTIVES("OKRA-S062", "Directives that exclude each other"),
  LENGTH_MISUSE("OKRA-S063", "The length does not fit"),
  PRECISION_MISUSE("OKRA-S064", "The precision does not fit"),
  UPDATED_AT_MISUSE("OKRA-S065", "The field cannot hold the time of an update"),
  INDEX_ON_RELATION("OKRA-S070", "Index on a relation"),
  INDEX_ON_LIST("OKRA-S071", "Index on a list"),
  INDEX_ENTRY("OKRA-S072", "Malformed part of an index"),
  REPEATED_INDEX_FIELD("OKRA-S073", "The index names a field twice"),
  SHARED_NAME("OKRA-S074", "Not every database allows this name twice", Severity.WARNING),
  VIEW_WITHOUT_QUERY("OKRA-S080", "The view has no query"),
  DUPLICATE_SQL("OKRA-S081", "The SQL for a dialect is given twice"),
  RENAME_OF_NOTHING("OKRA-S090", "The rename hint belongs to nothing", Severity.WARNING),
  RENAME_FROM_EXISTING("OKRA-S091", "The earlier name is still in use", Severity.WARNING),
  RENAME_CLAIMED_TWICE("OKRA-S092", "Two rename hints name the same earlier name");

  private final String id;
  private final String title;
  private final Severity severity;

  SchemaCode(String id, String title) {
    this(id, title, Severity.ERROR);
  }

  SchemaCode(String id, String title, Severity severity) {
    this.id = id;
    this.title = title;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
