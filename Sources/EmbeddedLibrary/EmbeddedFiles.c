// Written by write-file-list; do not edit.
#include "EmbeddedLibrary.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../frameworks/catalogues/dora.yaml"
};

static const unsigned char file_1[] = {
#embed "../../frameworks/catalogues/gdpr-processor.yaml"
};

static const unsigned char file_2[] = {
#embed "../../frameworks/catalogues/hipaa-security-rule.yaml"
};

static const unsigned char file_3[] = {
#embed "../../frameworks/catalogues/iso27001-2022.yaml"
};

static const unsigned char file_4[] = {
#embed "../../frameworks/catalogues/nis2.yaml"
};

static const unsigned char file_5[] = {
#embed "../../frameworks/catalogues/soc2-tsc-2017r2022.yaml"
};

static const unsigned char file_6[] = {
#embed "../../frameworks/evidence/kinds.yaml"
};

static const unsigned char file_7[] = {
#embed "../../frameworks/floors/assurance.yaml"
};

static const unsigned char file_8[] = {
#embed "../../frameworks/floors/dora.yaml"
};

static const unsigned char file_9[] = {
#embed "../../frameworks/floors/gdpr.yaml"
};

static const unsigned char file_10[] = {
#embed "../../frameworks/floors/hipaa.yaml"
};

static const unsigned char file_11[] = {
#embed "../../frameworks/floors/nis2.yaml"
};

static const unsigned char file_12[] = {
#embed "../../frameworks/mappings/dora.yaml"
};

static const unsigned char file_13[] = {
#embed "../../frameworks/mappings/gdpr-processor.yaml"
};

static const unsigned char file_14[] = {
#embed "../../frameworks/mappings/hipaa-security-rule.yaml"
};

static const unsigned char file_15[] = {
#embed "../../frameworks/mappings/iso27001-2022.yaml"
};

static const unsigned char file_16[] = {
#embed "../../frameworks/mappings/nis2.yaml"
};

static const unsigned char file_17[] = {
#embed "../../frameworks/mappings/soc2-tsc-2017r2022.yaml"
};

static const unsigned char file_18[] = {
#embed "../../frameworks/measures/access.yaml"
};

static const unsigned char file_19[] = {
#embed "../../frameworks/measures/assets.yaml"
};

static const unsigned char file_20[] = {
#embed "../../frameworks/measures/continuity.yaml"
};

static const unsigned char file_21[] = {
#embed "../../frameworks/measures/cryptography.yaml"
};

static const unsigned char file_22[] = {
#embed "../../frameworks/measures/customers.yaml"
};

static const unsigned char file_23[] = {
#embed "../../frameworks/measures/development.yaml"
};

static const unsigned char file_24[] = {
#embed "../../frameworks/measures/endpoints.yaml"
};

static const unsigned char file_25[] = {
#embed "../../frameworks/measures/exit.yaml"
};

static const unsigned char file_26[] = {
#embed "../../frameworks/measures/governance.yaml"
};

static const unsigned char file_27[] = {
#embed "../../frameworks/measures/incident.yaml"
};

static const unsigned char file_28[] = {
#embed "../../frameworks/measures/infrastructure.yaml"
};

static const unsigned char file_29[] = {
#embed "../../frameworks/measures/logging.yaml"
};

static const unsigned char file_30[] = {
#embed "../../frameworks/measures/people.yaml"
};

static const unsigned char file_31[] = {
#embed "../../frameworks/measures/physical.yaml"
};

static const unsigned char file_32[] = {
#embed "../../frameworks/measures/privacy.yaml"
};

static const unsigned char file_33[] = {
#embed "../../frameworks/measures/suppliers.yaml"
};

static const unsigned char file_34[] = {
#embed "../../frameworks/measures/vulnerabilities.yaml"
};

static const unsigned char file_35[] = {
#embed "../../frameworks/playbook/access-control.yaml"
};

static const unsigned char file_36[] = {
#embed "../../frameworks/playbook/audit-rights.yaml"
};

static const unsigned char file_37[] = {
#embed "../../frameworks/playbook/boilerplate.yaml"
};

static const unsigned char file_38[] = {
#embed "../../frameworks/playbook/certification.yaml"
};

static const unsigned char file_39[] = {
#embed "../../frameworks/playbook/continuity-backup.yaml"
};

static const unsigned char file_40[] = {
#embed "../../frameworks/playbook/cryptography.yaml"
};

static const unsigned char file_41[] = {
#embed "../../frameworks/playbook/data-protection.yaml"
};

static const unsigned char file_42[] = {
#embed "../../frameworks/playbook/default-supplier.yaml"
};

static const unsigned char file_43[] = {
#embed "../../frameworks/playbook/definitions.yaml"
};

static const unsigned char file_44[] = {
#embed "../../frameworks/playbook/governance-policy.yaml"
};

static const unsigned char file_45[] = {
#embed "../../frameworks/playbook/incident-notification.yaml"
};

static const unsigned char file_46[] = {
#embed "../../frameworks/playbook/learned.yaml"
};

static const unsigned char file_47[] = {
#embed "../../frameworks/playbook/liability-penalty.yaml"
};

static const unsigned char file_48[] = {
#embed "../../frameworks/playbook/personnel.yaml"
};

static const unsigned char file_49[] = {
#embed "../../frameworks/playbook/physical-security.yaml"
};

static const unsigned char file_50[] = {
#embed "../../frameworks/playbook/pre-go-live-gates.yaml"
};

static const unsigned char file_51[] = {
#embed "../../frameworks/playbook/remediation-deadlines.yaml"
};

static const unsigned char file_52[] = {
#embed "../../frameworks/playbook/secure-development.yaml"
};

static const unsigned char file_53[] = {
#embed "../../frameworks/playbook/security-operations.yaml"
};

static const unsigned char file_54[] = {
#embed "../../frameworks/playbook/security-warranty.yaml"
};

static const unsigned char file_55[] = {
#embed "../../frameworks/playbook/subprocessors.yaml"
};

static const unsigned char file_56[] = {
#embed "../../frameworks/playbook/terms.yaml"
};

static const unsigned char file_57[] = {
#embed "../../frameworks/questions/access.yaml"
};

static const unsigned char file_58[] = {
#embed "../../frameworks/questions/assets.yaml"
};

static const unsigned char file_59[] = {
#embed "../../frameworks/questions/continuity.yaml"
};

static const unsigned char file_60[] = {
#embed "../../frameworks/questions/cryptography.yaml"
};

static const unsigned char file_61[] = {
#embed "../../frameworks/questions/customers.yaml"
};

static const unsigned char file_62[] = {
#embed "../../frameworks/questions/development.yaml"
};

static const unsigned char file_63[] = {
#embed "../../frameworks/questions/endpoints.yaml"
};

static const unsigned char file_64[] = {
#embed "../../frameworks/questions/exit.yaml"
};

static const unsigned char file_65[] = {
#embed "../../frameworks/questions/governance.yaml"
};

static const unsigned char file_66[] = {
#embed "../../frameworks/questions/incident.yaml"
};

static const unsigned char file_67[] = {
#embed "../../frameworks/questions/infrastructure.yaml"
};

static const unsigned char file_68[] = {
#embed "../../frameworks/questions/logging.yaml"
};

static const unsigned char file_69[] = {
#embed "../../frameworks/questions/people.yaml"
};

static const unsigned char file_70[] = {
#embed "../../frameworks/questions/physical.yaml"
};

static const unsigned char file_71[] = {
#embed "../../frameworks/questions/privacy.yaml"
};

static const unsigned char file_72[] = {
#embed "../../frameworks/questions/suppliers.yaml"
};

static const unsigned char file_73[] = {
#embed "../../frameworks/questions/vulnerabilities.yaml"
};

static const struct embedded_file files[] = {
    {"catalogues/dora.yaml", file_0, sizeof file_0},
    {"catalogues/gdpr-processor.yaml", file_1, sizeof file_1},
    {"catalogues/hipaa-security-rule.yaml", file_2, sizeof file_2},
    {"catalogues/iso27001-2022.yaml", file_3, sizeof file_3},
    {"catalogues/nis2.yaml", file_4, sizeof file_4},
    {"catalogues/soc2-tsc-2017r2022.yaml", file_5, sizeof file_5},
    {"evidence/kinds.yaml", file_6, sizeof file_6},
    {"floors/assurance.yaml", file_7, sizeof file_7},
    {"floors/dora.yaml", file_8, sizeof file_8},
    {"floors/gdpr.yaml", file_9, sizeof file_9},
    {"floors/hipaa.yaml", file_10, sizeof file_10},
    {"floors/nis2.yaml", file_11, sizeof file_11},
    {"mappings/dora.yaml", file_12, sizeof file_12},
    {"mappings/gdpr-processor.yaml", file_13, sizeof file_13},
    {"mappings/hipaa-security-rule.yaml", file_14, sizeof file_14},
    {"mappings/iso27001-2022.yaml", file_15, sizeof file_15},
    {"mappings/nis2.yaml", file_16, sizeof file_16},
    {"mappings/soc2-tsc-2017r2022.yaml", file_17, sizeof file_17},
    {"measures/access.yaml", file_18, sizeof file_18},
    {"measures/assets.yaml", file_19, sizeof file_19},
    {"measures/continuity.yaml", file_20, sizeof file_20},
    {"measures/cryptography.yaml", file_21, sizeof file_21},
    {"measures/customers.yaml", file_22, sizeof file_22},
    {"measures/development.yaml", file_23, sizeof file_23},
    {"measures/endpoints.yaml", file_24, sizeof file_24},
    {"measures/exit.yaml", file_25, sizeof file_25},
    {"measures/governance.yaml", file_26, sizeof file_26},
    {"measures/incident.yaml", file_27, sizeof file_27},
    {"measures/infrastructure.yaml", file_28, sizeof file_28},
    {"measures/logging.yaml", file_29, sizeof file_29},
    {"measures/people.yaml", file_30, sizeof file_30},
    {"measures/physical.yaml", file_31, sizeof file_31},
    {"measures/privacy.yaml", file_32, sizeof file_32},
    {"measures/suppliers.yaml", file_33, sizeof file_33},
    {"measures/vulnerabilities.yaml", file_34, sizeof file_34},
    {"playbook/access-control.yaml", file_35, sizeof file_35},
    {"playbook/audit-rights.yaml", file_36, sizeof file_36},
    {"playbook/boilerplate.yaml", file_37, sizeof file_37},
    {"playbook/certification.yaml", file_38, sizeof file_38},
    {"playbook/continuity-backup.yaml", file_39, sizeof file_39},
    {"playbook/cryptography.yaml", file_40, sizeof file_40},
    {"playbook/data-protection.yaml", file_41, sizeof file_41},
    {"playbook/default-supplier.yaml", file_42, sizeof file_42},
    {"playbook/definitions.yaml", file_43, sizeof file_43},
    {"playbook/governance-policy.yaml", file_44, sizeof file_44},
    {"playbook/incident-notification.yaml", file_45, sizeof file_45},
    {"playbook/learned.yaml", file_46, sizeof file_46},
    {"playbook/liability-penalty.yaml", file_47, sizeof file_47},
    {"playbook/personnel.yaml", file_48, sizeof file_48},
    {"playbook/physical-security.yaml", file_49, sizeof file_49},
    {"playbook/pre-go-live-gates.yaml", file_50, sizeof file_50},
    {"playbook/remediation-deadlines.yaml", file_51, sizeof file_51},
    {"playbook/secure-development.yaml", file_52, sizeof file_52},
    {"playbook/security-operations.yaml", file_53, sizeof file_53},
    {"playbook/security-warranty.yaml", file_54, sizeof file_54},
    {"playbook/subprocessors.yaml", file_55, sizeof file_55},
    {"playbook/terms.yaml", file_56, sizeof file_56},
    {"questions/access.yaml", file_57, sizeof file_57},
    {"questions/assets.yaml", file_58, sizeof file_58},
    {"questions/continuity.yaml", file_59, sizeof file_59},
    {"questions/cryptography.yaml", file_60, sizeof file_60},
    {"questions/customers.yaml", file_61, sizeof file_61},
    {"questions/development.yaml", file_62, sizeof file_62},
    {"questions/endpoints.yaml", file_63, sizeof file_63},
    {"questions/exit.yaml", file_64, sizeof file_64},
    {"questions/governance.yaml", file_65, sizeof file_65},
    {"questions/incident.yaml", file_66, sizeof file_66},
    {"questions/infrastructure.yaml", file_67, sizeof file_67},
    {"questions/logging.yaml", file_68, sizeof file_68},
    {"questions/people.yaml", file_69, sizeof file_69},
    {"questions/physical.yaml", file_70, sizeof file_70},
    {"questions/privacy.yaml", file_71, sizeof file_71},
    {"questions/suppliers.yaml", file_72, sizeof file_72},
    {"questions/vulnerabilities.yaml", file_73, sizeof file_73},
};

const struct embedded_file *embedded_files(void) { return files; }
unsigned long embedded_file_count(void) { return sizeof files / sizeof files[0]; }
