package org.tongbao.reading.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.tongbao.reading.script.Simplified;

/**
 * How surprising each UTF-16 code unit is in a Chinese text: the negative natural logarithm of
 * about how often it stands in one.
 */
final class CharacterCosts {

  private static final byte PUNCTUATION = 5;
  static final byte FREQUENT = 7;
  static final byte COMMON = 11;
  private static final byte SYMBOL = 12;
  private static final byte OTHER_SCRIPT = 13;
  private static final byte RARE = 15;
  static final byte ODD = 17;
  static final byte BROKEN = 18;

  private static final String CHINESE_PUNCTUATION = "，。、：；！？“”‘’《》（）【】—…·「」『』\u3000－％〔〕／～";
  private static final String FREQUENT_CHARACTERS = "frequent-characters.txt";

  private CharacterCosts() {}

  /** Indexed by code unit. */
  static byte[] table() {
    byte[] costs = new byte[Character.MAX_VALUE + 1];
    Arrays.fill(costs, ODD);
    Arrays.fill(costs, 0, 0x80, PUNCTUATION);
    Arrays.fill(costs, 0x00, 0x09, BROKEN);
    Arrays.fill(costs, 0x0E, 0x20, BROKEN);
    Arrays.fill(costs, 0x7F, 0xA0, BROKEN);
    Arrays.fill(costs, 0xA0, 0x0250, OTHER_SCRIPT);
    Arrays.fill(costs, 0x0370, 0x0600, OTHER_SCRIPT);
    Arrays.fill(costs, 0x2010, 0x2680, SYMBOL);
    Arrays.fill(costs, 0x3000, 0x3100, OTHER_SCRIPT);
    Arrays.fill(costs, 0x4E00, 0xA000, RARE);
    Arrays.fill(costs, 0xAC00, 0xD7A4, OTHER_SCRIPT);
    // Half of a character beyond the first plane: two of them are one rare character.
    Arrays.fill(costs, 0xD800, 0xE000, (byte) 9);
    Arrays.fill(costs, 0xFF01, 0xFF5F, SYMBOL);
    costs[0xFFFD] = BROKEN;
    markCommon(costs, Charset.forName("GB2312"), 0xB0, 0xD7);
    markCommon(costs, Charset.forName("Big5"), 0xA4, 0xC6);
    markFrequent(costs);
    CHINESE_PUNCTUATION.chars().forEach(unit -> costs[unit] = PUNCTUATION);
    costs[0xA0] = PUNCTUATION;
    costs[0xFEFF] = PUNCTUATION;
    return costs;
  }

  /** Both standards put the characters of daily use into a first level, by their lead byte. */
  private static void markCommon(byte[] costs, Charset charset, int firstLead, int lastLead) {
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail < 0xFF; trail++) {
        String character = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
          costs[character.charAt(0)] = COMMON;
        }
      }
    }
  }

  private static void markFrequent(byte[] costs) {
    boolean[] frequent = new boolean[costs.length];
    frequentCharacters().chars().forEach(unit -> frequent[unit] = true);
    for (char unit = 0x4E00; unit < 0xA000; unit++) {
      if (frequent[unit] || costs[unit] == COMMON && frequent[Simplified.fold(unit)]) {
        costs[unit] = FREQUENT;
      }
    }
  }

  private static String frequentCharacters() {
    try (InputStream in = CharacterCosts.class.getResourceAsStream(FREQUENT_CHARACTERS)) {
      String text =
          new String(
              Objects.requireNonNull(in, FREQUENT_CHARACTERS).readAllBytes(),
              StandardCharsets.UTF_8);
      StringBuilder characters = new StringBuilder();
      text.lines().filter(line -> !line.startsWith("#")).forEach(characters::append);
      return characters.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(FREQUENT_CHARACTERS), e);
    }
  }
}
