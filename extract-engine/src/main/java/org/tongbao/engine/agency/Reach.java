package org.tongbao.engine.agency;

/** How far a body reaches, as its name tells. */
public enum Reach {
  /** 公安部, 全国公安机关. */
  NATIONAL,
  /** Its name has its place: 珠海市公安局, 粤警. */
  LOCAL,
  /** 省公安厅, 全省公安机关: which province, the text around tells. */
  PROVINCE,
  /** 市公安局, 全市. */
  PREFECTURE,
  /** 县公安局, 区公安分局. */
  COUNTY,
  /** 各级公安机关: no place. */
  ANY
}
