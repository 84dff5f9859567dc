package org.wanfen.batch.simulation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not. Every start of the program asks for the same hundreds of
 * them, and each takes a look into some three hundred jars.
 */
final class RememberingLoader extends ClassLoader {

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  RememberingLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }
}
